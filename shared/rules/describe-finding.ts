import type { finding as zhFinding } from '../i18n/zh-CN/finding.ts';
import type { Words } from '../i18n/words.ts';
import type { ArithmeticRecord, ArithmeticValue, Finding } from './finding.ts';
import { hundredfold, limitsOf, roundBeside } from './round-beside.ts';

export type FindingWords = Words<typeof zhFinding>;

/** With at most two decimals, as a person writes them, or more where the limit it missed asks for it. */
export function plainNumber(value: number, limits: readonly number[] = []): string {
  return Number.isFinite(value) ? String(roundBeside(value, limits, 2)) : '∞';
}

export const percent = (value: number, limits: readonly number[] = []): string =>
  `${roundBeside(hundredfold(value), limits.map(hundredfold), 1)}%`;

const lookUp = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** A day, or a day with its time. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/u;

/** How a day, or a day with its time, reads; as it stands in the registers unless told otherwise. */
export type DateWords = (iso: string) => string;
const asItStands: DateWords = (iso) => iso;

export type Speech = { readonly words: FindingWords; readonly date: DateWords };

const describePart = (part: ArithmeticRecord, speech: Speech): string =>
  fill(lookUp(speech.words.part, String(part['part'])) ?? '', part, speech);

/** One value of the arithmetic in words, told apart from the limits it was judged by. */
export function showValue(
  value: ArithmeticValue,
  asPercent: boolean,
  speech: Speech,
  limits: readonly number[] = [],
): string {
  const { words, date } = speech;
  if (value === null) return words.term.none;
  if (typeof value === 'number')
    return asPercent ? percent(value, limits) : plainNumber(value, limits);
  if (typeof value === 'string')
    return MOMENT.test(value) ? date(value) : (lookUp(words.term, value) ?? value);
  if (typeof value === 'boolean') return String(value);
  const parts = value.map((entry) =>
    typeof entry === 'string' ? showValue(entry, false, speech) : describePart(entry, speech),
  );
  const listsWords = value.every((entry) => typeof entry === 'string');
  return parts.join(listsWords ? words.list : words.partSeparator);
}

/** `{{x}}` becomes the value of `x`, `{{x%}}` a percentage; a name without a value stays visible. */
const fill = (template: string, values: Finding['arithmetic'], speech: Speech): string =>
  template.replaceAll(/\{\{(\w+)(%?)\}\}/g, (placeholder, name: string, mark: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return showValue(value, mark === '%', speech, limitsOf(name, values));
  });

export const fillWords = (
  template: string,
  values: Finding['arithmetic'],
  words: FindingWords,
): string => fill(template, values, { words, date: asItStands });

/** The sentence of a finding in the language of `words`; pure, so documents and screens agree. */
export function describeFinding(
  finding: Finding,
  words: FindingWords,
  date: DateWords = asItStands,
): string {
  const sentence = fill(words.reason[finding.reason], finding.arithmetic, { words, date });
  return finding.provisional ? sentence + words.provisionalMark : sentence;
}
