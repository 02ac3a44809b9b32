import type { finding as zhFinding } from '../i18n/zh-CN/finding.ts';
import type { Words } from '../i18n/words.ts';
import type { ArithmeticRecord, ArithmeticValue, Finding } from './finding.ts';

export type FindingWords = Words<typeof zhFinding>;

/** With at most two decimals, as a person writes them. */
export const plainNumber = (value: number): string => String(Math.round(value * 100) / 100);
export const percent = (value: number): string => `${Math.round(value * 1000) / 10}%`;

const lookUp = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

const describePart = (part: ArithmeticRecord, words: FindingWords): string =>
  fillWords(lookUp(words.part, String(part['part'])) ?? '', part, words);

/** One value of the arithmetic in words. */
export function showValue(value: ArithmeticValue, asPercent: boolean, words: FindingWords): string {
  if (value === null) return words.term.none;
  if (typeof value === 'number') return asPercent ? percent(value) : plainNumber(value);
  if (typeof value === 'string') return lookUp(words.term, value) ?? value;
  if (typeof value === 'boolean') return String(value);
  const parts = value.map((entry) =>
    typeof entry === 'string' ? showValue(entry, false, words) : describePart(entry, words),
  );
  const listsWords = value.every((entry) => typeof entry === 'string');
  return parts.join(listsWords ? words.list : words.partSeparator);
}

/** `{{x}}` becomes the value of `x`, `{{x%}}` a percentage; a name without a value stays visible. */
export const fillWords = (
  template: string,
  values: Finding['arithmetic'],
  words: FindingWords,
): string =>
  template.replaceAll(/\{\{(\w+)(%?)\}\}/g, (placeholder, name: string, mark: string) => {
    const value = values[name];
    return value === undefined ? placeholder : showValue(value, mark === '%', words);
  });

/** The sentence of a finding in the language of `words`; pure, so documents and screens agree. */
export function describeFinding(finding: Finding, words: FindingWords): string {
  const sentence = fillWords(words.reason[finding.reason], finding.arithmetic, words);
  return finding.provisional ? sentence + words.provisionalMark : sentence;
}
