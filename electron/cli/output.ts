import { en } from '#shared/i18n/en/index.ts';
import { checkNote as enNotes } from '#shared/i18n/en/check-note.ts';
import { checkNote as zhNotes } from '#shared/i18n/zh-CN/check-note.ts';
import { zhCN } from '#shared/i18n/zh-CN/index.ts';
import type { SessionState } from '#shared/model/enums.ts';
import type { Locale } from '#shared/model/settings.ts';
import { errorIssues, errorSentence, errorVocabulary } from '#shared/rules/describe-error.ts';
import type { CheckNote } from '#shared/rules/check-notes.ts';
import type { ErrorWords } from '#shared/rules/describe-error.ts';
import { fillIn } from '../core/lib/fill-in.ts';
import { DomainError } from '../core/lib/errors.ts';
import { UsageError } from './arguments.ts';

/** What a command gives back: its JSON document, words for people, and whether its check passed. */
export type CommandResult = {
  readonly json: unknown;
  readonly words: string;
  readonly passed?: boolean;
  /** Sentences beside the result; always on stderr, so that neither form of the result changes. */
  readonly notes?: readonly string[];
};

export const EXIT_DONE = 0;
export const EXIT_CHECK_FAILED = 1;
export const EXIT_BAD_INPUT = 2;

type ErrorReport = { readonly code: string; readonly message: string; readonly at: string | null };

/** The language of the terminal: what is said there is said in one, whatever the screens of the vault speak. */
export const terminalLocale: Locale = (process.env['LANG'] ?? '').startsWith('en') ? 'en' : 'zh-CN';
const words: ErrorWords = terminalLocale === 'en' ? en : zhCN;

/** A state of a case as the screens name it. */
export const stateInWords = (state: SessionState): string => words.common.state[state];

/** What was computed in spite of a fault, as a sentence. */
export const noteSentence = ({ kind, values }: CheckNote): string =>
  fillIn((terminalLocale === 'en' ? enNotes : zhNotes)[kind], values);

/** Where it is, for programs: the first path named; null when it concerns the whole. */
function placeOf(data: Readonly<Record<string, unknown>>): string | null {
  const [first]: readonly unknown[] = Array.isArray(data['issues']) ? data['issues'] : [];
  const issue = typeof first === 'object' && first !== null && 'at' in first ? first.at : undefined;
  const at = issue ?? data['at'] ?? data['path'];
  return typeof at === 'string' && at !== '' ? at : null;
}

export function describeError(error: unknown): ErrorReport {
  if (error instanceof UsageError) return { code: 'USAGE', message: error.message, at: null };
  if (error instanceof DomainError) {
    const issues = errorIssues(errorVocabulary(words), error.data);
    const lines = issues.map(({ at, message }) => `\n  ${at}: ${message}`).join('');
    const message = errorSentence(words, error.code, error.data) + lines;
    return { code: error.code, message, at: placeOf(error.data) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message, at: null };
}

/** With `--json` exactly one document goes to stdout; words go to stderr. */
export function printResult(result: CommandResult, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(result.json, null, 2)}\n`);
  for (const note of result.notes ?? []) process.stderr.write(`${note}\n`);
  if (result.words === '') return;
  (json ? process.stderr : process.stdout).write(`${result.words}\n`);
}

export function printError(error: unknown, json: boolean): void {
  const report = describeError(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: report }, null, 2)}\n`);
  process.stderr.write(`${report.code}: ${report.message}\n`);
}
