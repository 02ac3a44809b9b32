import { describe, expect, test } from 'vitest';
import {
  findingsByItem,
  relatedFindings,
} from '../../../../renderer/src/features/findings/finding-model.ts';
import { finding } from '../../rules/finding.ts';

describe('findings of a case', () => {
  const late = finding({ rule: 'R-PRJ-01', item: 'PD-01', subject: 'P-1', unit: 'P-1' });
  const absent = finding({ rule: 'R-TRN-03', item: 'PT-14', subject: 'S-1|2025-03-01' });
  const whole = finding({ rule: 'R-STAB-01', item: 'BC-08', subject: 'ORG', unit: 'ORG' });
  const all = [finding({}), late, absent, whole];

  test('the same person is found under other items, the organisation is nobody', () => {
    expect(relatedFindings(all, 'PT-13')).toEqual([absent]);
    expect(relatedFindings([...all, finding({ ...whole, item: 'BC-09' })], 'BC-08')).toEqual([]);
  });

  test('are counted by item until that item is decided on what they say now', () => {
    expect(findingsByItem(all, [{ itemId: 'PT-13', standing: 'accepted' }])).toEqual(
      new Map([
        ['PT-13', { count: 1, toLook: false }],
        ['PD-01', { count: 1, toLook: true }],
        ['PT-14', { count: 1, toLook: true }],
        ['BC-08', { count: 1, toLook: true }],
      ]),
    );
  });
});
