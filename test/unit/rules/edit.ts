import { expect, it } from 'vitest';
import { finding as enWords } from '../../../shared/i18n/en/finding.ts';
import { finding as zhWords } from '../../../shared/i18n/zh-CN/finding.ts';
import type { RuleParamOverrides } from '../../../shared/model/checklist.ts';
import { checkCaseSchema } from '../../../shared/rules/check.ts';
import type { CheckCase } from '../../../shared/rules/check.ts';
import { describeFinding } from '../../../shared/rules/describe-finding.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import { inputOf, signature } from './fixtures.ts';

export type Edit = (draft: CheckCase) => void;

/** The row a test is about; a renamed id in the fixture fails here, not in a puzzling place. */
export function row<T extends { id: string }>(rows: readonly T[], id: string): T {
  const found = rows.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

/** A copy of a case with something changed; still a valid import, or the test is about nothing. */
export function edited(sample: CheckCase, edit: Edit): CheckCase {
  const draft = structuredClone(sample);
  edit(draft);
  return checkCaseSchema.parse(draft);
}

/**
 * Signatures of all findings; on the way every sentence must be whole in both languages, and stand on
 * some number or day.
 */
export function found(sample: CheckCase, params: RuleParamOverrides = {}): string[] {
  return runRules(inputOf(sample, params)).map((finding) => {
    for (const words of [zhWords, enWords]) {
      const sentence = describeFinding(finding, words);
      expect(sentence, signature(finding)).not.toMatch(/\{\{|undefined|null|NaN|^$/);
    }
    expect(Object.keys(finding.arithmetic), signature(finding)).not.toEqual([]);
    return signature(finding);
  });
}

export interface Difference {
  readonly added: string[];
  readonly removed: string[];
}

/** What an edit (or other parameters) adds to and removes from the findings of a case. */
export function difference(
  sample: CheckCase,
  edit: Edit,
  params: RuleParamOverrides = {},
): Difference {
  const before = found(sample);
  const after = found(edited(sample, edit), params);
  return {
    added: after.filter((entry) => !before.includes(entry)).toSorted(),
    removed: before.filter((entry) => !after.includes(entry)).toSorted(),
  };
}

export type DifferenceCase = readonly [
  what: string,
  edit: Edit,
  added: readonly string[],
  removed?: readonly string[],
];

/** One test per row: the edit adds and removes exactly these findings and touches no other. */
export function itDiffers(base: CheckCase, rows: readonly DifferenceCase[]): void {
  const cases = rows.map(([what, edit, added, removed = []]) => ({ what, edit, added, removed }));
  it.each(cases)('$what', ({ edit, added, removed }) => {
    expect(difference(base, edit)).toEqual({ added, removed });
  });
}
