import type { finding as zhFinding } from '../i18n/zh-CN/finding.ts';
import type { Words } from '../i18n/words.ts';
import type { ArithmeticValue, Finding } from './finding.ts';

export type FindingWords = Words<typeof zhFinding>;

const plainNumber = (value: number): string => String(Math.round(value * 100) / 100);
const percent = (value: number): string => `${Math.round(value * 1000) / 10}%`;

/** The sentence of a finding in the language of `words`; pure, so documents and screens agree. */
export function describeFinding(finding: Finding, words: FindingWords): string {
  const term = (value: string): string => new Map(Object.entries(words.term)).get(value) ?? value;
  const show = (value: ArithmeticValue, asPercent: boolean): string => {
    if (value === null) return words.term.none;
    if (typeof value === 'number') return asPercent ? percent(value) : plainNumber(value);
    if (typeof value === 'string') return term(value);
    if (typeof value === 'boolean') return String(value);
    return value
      .map((entry) => (typeof entry === 'string' ? term(entry) : describePart(entry)))
      .join(value.some((entry) => typeof entry !== 'string') ? words.partSeparator : words.list);
  };
  const fill = (template: string, values: Finding['arithmetic']): string =>
    template.replaceAll(/\{\{(\w+)(%?)\}\}/g, (placeholder, name: string, mark: string) => {
      const value = values[name];
      return value === undefined ? placeholder : show(value, mark === '%');
    });
  const parts = new Map(Object.entries(words.part));
  const describePart = (part: Readonly<Record<string, string | number | boolean | null>>): string =>
    fill(parts.get(String(part['part'])) ?? '', part);
  const sentence = fill(words.reason[finding.reason], finding.arithmetic);
  return finding.provisional ? sentence + words.provisionalMark : sentence;
}
