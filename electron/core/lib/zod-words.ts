import { z } from 'zod';
import { validation as english } from '#shared/i18n/en/validation.ts';
import type { Words } from '#shared/i18n/words.ts';
import { validation as chinese } from '#shared/i18n/zh-CN/validation.ts';
import type { Locale } from '#shared/model/settings.ts';
import { maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import { fillIn } from './fill-in.ts';

export type ValidationWords = Words<typeof chinese>;
type Kind = keyof ValidationWords['kind'];
type RawIssue = z.core.$ZodRawIssue;
type IssueOf<C extends RawIssue['code']> = Extract<RawIssue, { readonly code: C }>;

export const validationWords = (locale: Locale): ValidationWords =>
  locale === 'en' ? english : chinese;

/** What zod calls the kinds of values, as far as files and forms have them. */
const EXPECTED: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'list',
  tuple: 'list',
  object: 'object',
  record: 'object',
  null: 'null',
};

/** Patterns of the schemas that have words of their own; the others are machine-made and only “not as it should be”. */
const PATTERNS: Readonly<Record<string, 'empty' | 'uscc' | 'itemId'>> = {
  [String(/\S/)]: 'empty',
  [String(/^[0-9A-Z]{18}$/)]: 'uscc',
  [String(/^(BC|MS|PT|PD|LR)-\d{2}$/)]: 'itemId',
};

function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'other';
  if (typeof value === 'number') return Number.isInteger(value) ? 'number' : 'fraction';
  return EXPECTED[typeof value] ?? 'other';
}

/** The kind of a value in words; never the value itself, which may be an ID number. */
export const kindInWords = (value: unknown, words: ValidationWords): string =>
  words.kind[kindOf(value)];

/** A date given as a number is not helped by being made a text. */
function isDate(schema: IssueOf<'invalid_type'>['inst']): boolean {
  const def = schema?._zod.def;
  return def !== undefined && 'format' in def && def.format === 'date';
}

function wrongType(issue: IssueOf<'invalid_type'>, words: ValidationWords): string {
  const { expected, input, inst } = issue;
  if (isDate(inst)) return words.date;
  const kind = EXPECTED[expected];
  if (kind === undefined) return words.malformed;
  return fillIn(words.type, { expected: words.kind[kind], given: kindInWords(input, words) });
}

const oneOf = (values: readonly unknown[], words: ValidationWords): string =>
  fillIn(words.oneOf, { options: values.map(String).join(words.separator) });

/** Registers keep the wall clock, everything this application writes keeps UTC. */
const takesLocalTime = (pattern: string): boolean =>
  new RegExp(pattern.slice(1, pattern.lastIndexOf('/')), 'u').test('2026-04-22T09:30');

function wrongFormat(issue: IssueOf<'invalid_format'>, words: ValidationWords): string {
  if (issue.input === '') return words.empty;
  const { format, pattern = '' } = issue;
  if (format === 'date') return words.date;
  if (format === 'uuid') return words.uuid;
  if (format === 'datetime') return takesLocalTime(pattern) ? words.localTime : words.instant;
  return words[PATTERNS[pattern] ?? 'malformed'];
}

const sizeKind = (origin: string): 'text' | 'list' | 'number' => {
  if (origin === 'string') return 'text';
  return origin === 'array' || origin === 'set' ? 'list' : 'number';
};

function tooSmall(issue: IssueOf<'too_small'>, words: ValidationWords): string {
  const { origin, minimum, inclusive = true } = issue;
  const kind = sizeKind(origin);
  if (kind !== 'number' && Number(minimum) === 1) return words.empty;
  const template = kind === 'number' && !inclusive ? words.above : words.least[kind];
  return fillIn(template, { limit: String(minimum) });
}

function tooBig(issue: IssueOf<'too_big'>, words: ValidationWords): string {
  const { origin, maximum, inclusive = true } = issue;
  const kind = sizeKind(origin);
  const template = kind === 'number' && !inclusive ? words.below : words.most[kind];
  return fillIn(template, { limit: String(maximum) });
}

function sentence(issue: RawIssue, words: ValidationWords): string {
  if (issue.input === undefined) return words.missing;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, words);
    case 'invalid_value':
      return oneOf(issue.values, words);
    case 'invalid_format':
      return wrongFormat(issue, words);
    case 'too_small':
      return tooSmall(issue, words);
    case 'too_big':
      return tooBig(issue, words);
    case 'not_multiple_of':
      return fillIn(words.multipleOf, { step: String(issue.divisor) });
    case 'unrecognized_keys':
      // A key may be an ID number like any other text.
      return fillIn(words.unknownKeys, {
        keys: maskIdNumbersIn(issue.keys.join(words.separator)),
      });
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options, words) : words.malformed;
    case 'invalid_key':
      return words.unknownKey;
    default:
      return words.malformed;
  }
}

/** Validation messages in the language of the screens; they are read by people, path by path. */
export function speakZod(locale: Locale): void {
  const words = validationWords(locale);
  z.config({ localeError: (issue) => sentence(issue, words) });
}
