import { z } from 'zod';
import {
  CASE_FORMAT,
  CASE_VERSION,
  caseFileSchema,
  caseHeadSchema,
} from '#shared/model/case-file.ts';
import type { CaseFile } from '#shared/model/case-file.ts';
import type { Locale } from '#shared/model/settings.ts';
import { duplicateIds } from '#shared/rules/registers/duplicate-ids.ts';
import { maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import { DomainError } from '../../lib/errors.ts';
import { fillIn } from '../../lib/fill-in.ts';
import { pathText } from '../../lib/path-text.ts';
import { kindInWords, validationWords } from '../../lib/zod-words.ts';
import type { ValidationWords } from '../../lib/zod-words.ts';
import { assertMaskedIds, MAX_ISSUES, withTypedMasked } from './plain-id-numbers.ts';

/** Top-level keys of a file that this version does not know; kept and written out again. */
export type Attachments = Readonly<Record<string, unknown>>;
export type ReadCase = { readonly file: CaseFile; readonly attachments: Attachments };

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new DomainError(
      'CASE_NOT_JSON',
      { detail: maskIdNumbersIn(String(error)) },
      { cause: error },
    );
  }
}

type Issue = { readonly at: string; readonly message: string };

function refuse(issues: readonly Issue[]): DomainError {
  return new DomainError('CASE_INVALID', { issues: issues.slice(0, MAX_ISSUES) });
}

/** Faults of a schema, place by place; a name in a path may be an ID number like any other text. */
function schemaIssues({ issues }: z.ZodError): readonly Issue[] {
  return issues
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) => ({ at: maskIdNumbersIn(pathText(path)), message }));
}

/** What a file that says its format must say; which version it is decides the sentence. */
const namedHeadSchema = z.object({ format: z.literal(CASE_FORMAT), version: z.int() });

function assertVersion(json: unknown, words: ValidationWords): void {
  const head = caseHeadSchema.safeParse(json);
  if (!head.success) {
    const given = kindInWords(json, words);
    throw refuse([{ at: '', message: fillIn(words.notACase, { given }) }]);
  }
  const { format, version } = head.data;
  if (format === undefined && version === undefined) return;
  const named = namedHeadSchema.safeParse(head.data);
  if (!named.success) throw refuse(schemaIssues(named.error));
  if (named.data.version !== CASE_VERSION)
    throw new DomainError('CASE_VERSION_UNKNOWN', {
      found: String(named.data.version),
      supported: CASE_VERSION,
    });
}

/** Ids are unique within a register (DOMAIN §2); a second row of the same id would hide the first. */
function assertUniqueIds(file: CaseFile, words: ValidationWords): void {
  const issues = duplicateIds(file).map(({ at, id, first }) => ({
    at,
    message: fillIn(words.duplicateId, { id: maskIdNumbersIn(id), other: first }),
  }));
  if (issues.length > 0) throw refuse(issues);
}

/**
 * Reads a case file whole or says every fault with its path.
 * @throws DomainError CASE_NOT_JSON, CASE_VERSION_UNKNOWN, CASE_INVALID.
 */
export function readCaseFile(content: string, locale: Locale): ReadCase {
  const json = withTypedMasked(parseJson(content));
  const words = validationWords(locale);
  assertVersion(json, words);
  const parsed = caseFileSchema.safeParse(json);
  if (!parsed.success) throw refuse(schemaIssues(parsed.error));
  assertUniqueIds(parsed.data, words);
  assertMaskedIds(json, locale);
  const known = new Set(Object.keys(caseFileSchema.shape));
  const attachments = Object.fromEntries(
    Object.entries(caseHeadSchema.parse(json)).filter(([key]) => !known.has(key)),
  );
  return { file: parsed.data, attachments };
}
