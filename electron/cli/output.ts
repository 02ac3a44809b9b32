import i18next from 'i18next';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { error as en } from '#shared/i18n/en/error.ts';
import { error as zhCN } from '#shared/i18n/zh-CN/error.ts';
import { DomainError } from '../core/lib/errors.ts';
import { UsageError } from './arguments.ts';

/** What a command gives back: its JSON document, words for people, and whether its check passed. */
export type CommandResult = {
  readonly json: unknown;
  readonly words: string;
  readonly passed?: boolean;
};

export const EXIT_DONE = 0;
export const EXIT_CHECK_FAILED = 1;
export const EXIT_BAD_INPUT = 2;

type ErrorReport = { readonly code: string; readonly message: string; readonly at: string | null };

const words = i18next.createInstance({
  initAsync: false,
  lng: (process.env['LANG'] ?? '').startsWith('en') ? 'en' : 'zh-CN',
  resources: {},
  interpolation: { escapeValue: false },
});
void words.init();

/** The catalogue's sentence in the language of the terminal. */
function sentence(code: ErrorCode, data: Readonly<Record<string, unknown>>): string {
  const { language, services } = words;
  const template = (language === 'en' ? en : zhCN)[code];
  return services.interpolator.interpolate(template, { ...data }, language, {});
}

type Issue = { readonly at: string; readonly message: string };

function issuesOf(data: Readonly<Record<string, unknown>>): readonly Issue[] {
  return Array.isArray(data['issues']) ? data['issues'] : [];
}

function placeOf(data: Readonly<Record<string, unknown>>): string | null {
  const at = data['at'] ?? data['path'];
  return typeof at === 'string' ? at : null;
}

export function describeError(error: unknown): ErrorReport {
  if (error instanceof UsageError) return { code: 'USAGE', message: error.message, at: null };
  if (error instanceof DomainError) {
    const issues = issuesOf(error.data);
    const lines = issues.map(({ at, message }) => `\n  ${at}: ${message}`).join('');
    const message = sentence(error.code, error.data) + lines;
    return { code: error.code, message, at: issues[0]?.at ?? placeOf(error.data) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message, at: null };
}

/** With `--json` exactly one document goes to stdout; words go to stderr. */
export function printResult(result: CommandResult, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(result.json, null, 2)}\n`);
  if (result.words === '') return;
  (json ? process.stderr : process.stdout).write(`${result.words}\n`);
}

export function printError(error: unknown, json: boolean): void {
  const report = describeError(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: report }, null, 2)}\n`);
  process.stderr.write(`${report.code}: ${report.message}\n`);
}
