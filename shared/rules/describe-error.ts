import type { ErrorCode } from '../contract/errors.ts';
import type { common } from '../i18n/zh-CN/common.ts';
import type { error } from '../i18n/zh-CN/error.ts';
import type { param } from '../i18n/zh-CN/param.ts';
import type { Words } from '../i18n/words.ts';

/** Looked into by name: the screens' i18next gives no closer type for a part of a locale. */
type Dictionary = Readonly<Record<string, unknown>>;
export type ErrorFields = Readonly<Record<string, unknown>>;
export type PlacedIssue = { readonly at: string; readonly message: string };

/** Words for the identifiers in the data of an error. */
export type ErrorVocabulary = {
  readonly thing: Dictionary;
  readonly state: Dictionary;
  readonly procedureGap: Dictionary;
  readonly verdict: Dictionary;
  readonly systemError: Dictionary;
  readonly param: Dictionary;
  readonly listSeparator: string;
  readonly wholeFile: string;
};

/** The locale files an error is told with. */
export type ErrorWords = {
  readonly common: Words<typeof common>;
  readonly error: Words<typeof error>;
  readonly param: Words<typeof param>;
};

/** Which words a field of the data takes; the others are said as they are. */
const SPOKEN: Readonly<
  Record<string, Exclude<keyof ErrorVocabulary, 'listSeparator' | 'wholeFile'>>
> = {
  what: 'thing',
  state: 'state',
  from: 'state',
  to: 'state',
  gaps: 'procedureGap',
  verdict: 'verdict',
  param: 'param',
  detail: 'systemError',
};

export function errorVocabulary({ common: words, error: sentences, param: names }: ErrorWords) {
  const { thing, state, procedureGap, verdict, systemError, listSeparator } = words;
  const vocabulary: ErrorVocabulary = {
    thing,
    state,
    procedureGap,
    verdict,
    systemError,
    param: names.name,
    listSeparator,
    wholeFile: sentences.wholeFile,
  };
  return vocabulary;
}

/** The data of an error as its sentence says it: identifiers as words, lists in one line. */
export function errorValues(
  vocabulary: ErrorVocabulary,
  data: ErrorFields,
): Readonly<Record<string, string | number>> {
  const say = (field: string, value: unknown): string => {
    if (typeof value !== 'string') return JSON.stringify(value) ?? '';
    const words = SPOKEN[field];
    // The dots of a parameter's name would be levels in the locale file.
    const known = words && vocabulary[words][value.replaceAll('.', '_')];
    return typeof known === 'string' ? known : value;
  };
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      if (typeof value === 'number') return [field, value];
      if (!Array.isArray(value)) return [field, say(field, value)];
      return [field, value.map((one) => say(field, one)).join(vocabulary.listSeparator)];
    }),
  );
}

const isIssue = (value: unknown): value is PlacedIssue =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  'message' in value &&
  typeof value.at === 'string' &&
  typeof value.message === 'string';

/** The places an error names; what is wrong with the whole has no path, and still a name. */
export function errorIssues(
  { wholeFile }: ErrorVocabulary,
  data: ErrorFields,
): readonly PlacedIssue[] {
  const issues = Array.isArray(data['issues']) ? data['issues'].filter(isIssue) : [];
  return issues.map(({ at, message }) => ({ at: at === '' ? wholeFile : at, message }));
}

/** The sentence of the catalogue, for hosts that carry no i18next. */
export function errorSentence(words: ErrorWords, code: ErrorCode, data: ErrorFields): string {
  const values = errorValues(errorVocabulary(words), data);
  return words.error[code].replaceAll(/\{\{(\w+)\}\}/gu, (_place, name: string) =>
    String(values[name] ?? ''),
  );
}
