import type { z } from 'zod';
import { ruleParamOverridesSchema } from '#shared/model/checklist.ts';
import { registersSchema } from '#shared/model/registers/index.ts';
import type { NamedDeadline } from '#shared/rules/check-deadlines.ts';
import { checkNotes } from '#shared/rules/check-notes.ts';
import { checkCaseSchema, checkWithDeadlines } from '#shared/rules/check.ts';
import { maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import {
  assertMaskedIds,
  withTypedMasked,
} from '../../core/features/case-file/plain-id-numbers.ts';
import { DomainError } from '../../core/lib/errors.ts';
import { loadChecklist } from '../../core/lib/checklist-resource.ts';
import { pathText } from '../../core/lib/path-text.ts';
import { speakZod } from '../../core/lib/zod-words.ts';
import { COMMON, onePositional, readArguments } from '../arguments.ts';
import { resourcesFolder } from '../folders.ts';
import { noteSentence, terminalLocale } from '../output.ts';
import type { CommandResult } from '../output.ts';
import { readText } from './import.ts';

const OPTIONS = {
  ...COMMON,
  params: { type: 'string' },
  also: { type: 'string', multiple: true },
} as const;

async function readJson<T>(
  path: string,
  schema: z.ZodType<T>,
  code: 'CASE_INVALID' | 'PARAMS_INVALID' = 'CASE_INVALID',
): Promise<T> {
  const content = await readText(path);
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new DomainError(
      'CASE_NOT_JSON',
      { detail: `${path}: ${maskIdNumbersIn(String(error))}` },
      { cause: error },
    );
  }
  // First of all: what is said of any other fault would repeat a number in full.
  assertMaskedIds(withTypedMasked(json), terminalLocale);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    at: pathText(issue.path),
    message: issue.message,
  }));
  throw new DomainError(code, { issues });
}

const deadlineLine = ({ name, date, provisional }: NamedDeadline): string =>
  `${name} ${date}${provisional ? '（暂估）' : ''}`;

/** `check CASE.json [--params P.json] [--also OTHER.json …]`: what the rules make of a case, without a vault. */
export async function check(args: readonly string[]): Promise<CommandResult> {
  const { values, positionals } = readArguments(args, OPTIONS);
  speakZod(terminalLocale);
  const input = await readJson(onePositional(positionals, 'CASE.json'), checkCaseSchema);
  const others = await Promise.all(
    (values.also ?? []).map((path) => readJson(path, registersSchema)),
  );
  const params =
    values.params === undefined
      ? {}
      : await readJson(values.params, ruleParamOverridesSchema, 'PARAMS_INVALID');
  const { checklist } = loadChecklist(resourcesFolder);
  const { result, deadlines } = checkWithDeadlines({ case: input, checklist, others, params });
  const findings = result.auto_findings.map(
    ({ rule, subject, msg }) => `${rule} ${subject} ${msg}`,
  );
  const words = [...findings, result.outcome.headline, ...deadlines.map(deadlineLine)].join('\n');
  return { json: result, words, notes: checkNotes(input, checklist, result).map(noteSentence) };
}
