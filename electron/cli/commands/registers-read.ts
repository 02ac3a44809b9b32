import { readFile } from 'node:fs/promises';
import { register as words } from '#shared/i18n/zh-CN/register.ts';
import type { ImportPreview } from '#shared/contract/register.ts';
import { REGISTER_KEYS } from '#shared/model/registers/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import {
  describeImportNotice,
  describeRegisterIssue,
} from '#shared/rules/registers/describe-issue.ts';
import { previewWithoutVault } from '../../core/features/register/stateless.service.ts';
import { DomainError } from '../../core/lib/errors.ts';
import { COMMON, onePositional, readArguments, UsageError } from '../arguments.ts';
import type { CommandResult } from '../output.ts';

const OPTIONS = {
  ...COMMON,
  register: { type: 'string' },
  sheet: { type: 'string' },
} as const;

function registerOf(text: string | undefined): RegisterKey | undefined {
  if (text === undefined) return undefined;
  const known = REGISTER_KEYS.find((key) => key === text);
  if (known === undefined)
    throw new UsageError(`--register ${text} is none of: ${REGISTER_KEYS.join(', ')}`);
  return known;
}

function linesOf({ register, sheet, counts, rows, notices }: ImportPreview): string {
  const head = `${register} ${sheet}  +${counts.added} ~${counts.changed} -${counts.removed} =${counts.unchanged} ×${counts.rejected}`;
  const issues = rows.flatMap((row) =>
    row.issues.map((issue) => describeRegisterIssue(issue, register, words, 'zh', row.row)),
  );
  return [head, ...notices.map((one) => describeImportNotice(one, words)), ...issues].join('\n');
}

/** The preview with the sentence of every issue and notice, for people and for other programs. */
function jsonOf(preview: ImportPreview) {
  const { register } = preview;
  return {
    ...preview,
    rows: preview.rows.map((row) => ({
      ...row,
      issues: row.issues.map((issue) => ({
        ...issue,
        message: describeRegisterIssue(issue, register, words, 'zh', row.row),
      })),
    })),
    notices: preview.notices.map((one) => ({ ...one, message: describeImportNotice(one, words) })),
  };
}

/** `registers read FILE [--register K] [--sheet NAME]`: what an import would make of a file; stores nothing. */
export async function registersRead(args: readonly string[]): Promise<CommandResult> {
  const [verb, ...rest] = args;
  if (verb !== 'read') throw new UsageError('registers read FILE [--register K] [--sheet NAME]');
  const { values, positionals } = readArguments(rest, OPTIONS);
  const path = onePositional(positionals, 'FILE');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new DomainError('FILE_UNREADABLE', { path, detail: String(error) }, { cause: error });
  });
  const preview = await previewWithoutVault(bytes, path, {
    register: registerOf(values.register),
    sheet: values.sheet,
  });
  return { json: jsonOf(preview), words: linesOf(preview) };
}
