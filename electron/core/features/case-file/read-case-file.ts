import {
  CASE_FORMAT,
  CASE_VERSION,
  caseFileSchema,
  caseHeadSchema,
} from '#shared/model/case-file.ts';
import type { CaseFile } from '#shared/model/case-file.ts';
import { REGISTER_KEYS } from '#shared/model/registers/index.ts';
import type { Locale } from '#shared/model/settings.ts';
import { DomainError } from '../../lib/errors.ts';
import { pathText } from '../../lib/path-text.ts';
import { plainIdNumbers, withTypedMasked } from './plain-id-numbers.ts';

/** Top-level keys of a file that this version does not know; kept and written out again. */
export type Attachments = Readonly<Record<string, unknown>>;
export type ReadCase = { readonly file: CaseFile; readonly attachments: Attachments };

const MAX_ISSUES = 200;

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new DomainError('CASE_NOT_JSON', { detail: String(error) }, { cause: error });
  }
}

function assertVersion(json: unknown): void {
  const head = caseHeadSchema.safeParse(json);
  if (!head.success)
    throw new DomainError('CASE_INVALID', { issues: [{ at: '', message: 'object expected' }] });
  const { format, version } = head.data;
  const bare = format === undefined && version === undefined;
  if (!bare && (format !== CASE_FORMAT || version !== CASE_VERSION))
    throw new DomainError('CASE_VERSION_UNKNOWN', {
      found: `${String(format)} ${String(version)}`,
      supported: CASE_VERSION,
    });
}

/** Ids are unique within a register (DOMAIN §2); a second row of the same id would hide the first. */
function assertUniqueIds(file: CaseFile): void {
  const issues = REGISTER_KEYS.flatMap((register) => {
    const rows = file[register];
    if (!Array.isArray(rows)) return [];
    const ids = rows.map(({ id }) => id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [
            {
              at: `${register}[${index}].id`,
              message: `${id} = ${register}[${ids.indexOf(id)}].id`,
            },
          ]
        : [],
    );
  });
  if (issues.length > 0)
    throw new DomainError('CASE_INVALID', { issues: issues.slice(0, MAX_ISSUES) });
}

function assertMaskedIds(json: unknown, locale: Locale): void {
  const issues = [...plainIdNumbers(json, locale, MAX_ISSUES)];
  if (issues.length > 0) throw new DomainError('CASE_INVALID', { issues });
}

/**
 * Reads a case file whole or says every fault with its path.
 * @throws DomainError CASE_NOT_JSON, CASE_VERSION_UNKNOWN, CASE_INVALID.
 */
export function readCaseFile(content: string, locale: Locale): ReadCase {
  const json = withTypedMasked(parseJson(content));
  assertVersion(json);
  const parsed = caseFileSchema.safeParse(json);
  if (!parsed.success) {
    const issues = parsed.error.issues
      .slice(0, MAX_ISSUES)
      .map(({ path, message }) => ({ at: pathText(path), message }));
    throw new DomainError('CASE_INVALID', { issues });
  }
  assertUniqueIds(parsed.data);
  assertMaskedIds(json, locale);
  const known = new Set(Object.keys(caseFileSchema.shape));
  const attachments = Object.fromEntries(
    Object.entries(caseHeadSchema.parse(json)).filter(([key]) => !known.has(key)),
  );
  return { file: parsed.data, attachments };
}
