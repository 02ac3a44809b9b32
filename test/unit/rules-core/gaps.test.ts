import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checklistSchema } from '../../../shared/model/checklist.ts';
import type { Verdict } from '../../../shared/model/enums.ts';
import { evidenceNeeded, itemGaps, restObstacle } from '../../../shared/rules/gaps.ts';

const checklist = checklistSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/checklist.json', import.meta.url), 'utf8')),
);
const itemOf = (id: string) => {
  const item = checklist.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(id);
  return item;
};
const blank = {
  verdict: null,
  fact: '',
  notApplicableReason: '',
  severity: null,
  severityReason: '',
  aggravated: false,
  aggravatedReason: '',
  pendingNote: '',
  overrideReason: '',
  suggestedVerdict: null,
} as const;
const kinds = (id: string, patch: object, evidence = 0) =>
  itemGaps(itemOf(id), { ...blank, itemId: id, ...patch }, evidence).map(({ kind }) => kind);

describe('what a verdict requires (DOMAIN §1.7)', () => {
  it.each([
    ['unanswered', 'BC-04', {}, 0, ['unanswered']],
    ['pending must be cleared', 'BC-04', { verdict: 'pending', fact: 'x' }, 3, ['pending']],
    ['conforming needs no evidence', 'BC-04', { verdict: 'conforming' }, 0, []],
    [
      'a fatal item wants evidence whatever the verdict',
      'BC-01',
      { verdict: 'conforming' },
      0,
      ['evidenceMissing'],
    ],
    ['a confirm-fatal item too', 'PT-07', { verdict: 'conforming' }, 0, ['evidenceMissing']],
    [
      'and even when it does not apply',
      'PT-11',
      { verdict: 'notApplicable', notApplicableReason: '成立不满一年' },
      0,
      ['evidenceMissing'],
    ],
    [
      'nonconforming wants fact and evidence',
      'PT-13',
      { verdict: 'nonconforming' },
      0,
      ['factMissing', 'evidenceMissing'],
    ],
    ['blank is not a fact', 'PT-13', { verdict: 'partial', fact: ' \n' }, 1, ['factMissing']],
    ['nor is a mark', 'PT-13', { verdict: 'partial', fact: '。' }, 1, ['factMissing']],
    [
      'a prepared sentence has to be finished',
      'PT-13',
      { verdict: 'partial', fact: '在＿＿查阅＿＿，记载不全。' },
      1,
      ['factUnfinished'],
    ],
    [
      'whatever the verdict, for it goes into the report',
      'BC-04',
      { verdict: 'conforming', fact: '在＿＿查阅台账。' },
      0,
      ['factUnfinished'],
    ],
    ['a file name may hold lines', 'PT-13', { verdict: 'partial', fact: 'a__b.log' }, 1, []],
    ['met', 'PT-13', { verdict: 'nonconforming', fact: '应修20' }, 1, []],
    [
      'two pieces where the item says two',
      'BC-10',
      { verdict: 'partial', fact: 'x' },
      1,
      ['evidenceMissing'],
    ],
    ['not applicable wants a reason', 'LR-05', { verdict: 'notApplicable' }, 0, ['reasonMissing']],
    [
      'not applicable only where the item allows it',
      'PT-13',
      { verdict: 'notApplicable', notApplicableReason: 'x' },
      0,
      ['notApplicableNotAllowed'],
    ],
    [
      'changed severity wants a reason',
      'PT-13',
      { verdict: 'partial', fact: 'x', severity: 'severe' },
      1,
      ['severityReasonMissing'],
    ],
    [
      'the same severity does not',
      'PT-13',
      { verdict: 'partial', fact: 'x', severity: 'moderate' },
      1,
      [],
    ],
    [
      'aggravation wants a reason',
      'PT-07',
      { verdict: 'nonconforming', fact: 'x', aggravated: true },
      1,
      ['aggravatedReasonMissing'],
    ],
    [
      'another verdict than suggested wants a reason',
      'BC-04',
      { verdict: 'conforming', suggestedVerdict: 'partial' },
      0,
      ['overrideReasonMissing'],
    ],
    [
      'with its reason it stands',
      'BC-04',
      { verdict: 'conforming', suggestedVerdict: 'partial', overrideReason: '已当场核对原件' },
      0,
      [],
    ],
    [
      'the suggested verdict wants none',
      'BC-04',
      { verdict: 'conforming', suggestedVerdict: 'conforming' },
      0,
      [],
    ],
    [
      '待核实 proposes nothing one could depart from',
      'BC-04',
      { verdict: 'conforming', suggestedVerdict: 'pending' },
      0,
      [],
    ],
  ])('%s', (_name, id, patch, evidence, expected) => {
    expect(kinds(id, patch, evidence)).toEqual(expected);
  });

  it('counts what is there and what is wanted', () => {
    const gaps = itemGaps(
      itemOf('BC-01'),
      { ...blank, itemId: 'BC-01', verdict: 'partial', fact: 'x' },
      1,
    );
    expect(gaps).toEqual([{ itemId: 'BC-01', kind: 'evidenceMissing', have: 1, need: 2 }]);
    expect(evidenceNeeded(itemOf('BC-01'), 'conforming')).toBe(1);
  });
});

it('asks for a new look when the machine has turned against an answer', () => {
  const answer = {
    ...blank,
    itemId: 'BC-04',
    verdict: 'conforming',
    suggestedVerdict: 'conforming',
  } as const;
  const kindsFor = (suggestion: 'conforming' | 'nonconforming' | 'pending', patch = {}) =>
    itemGaps(itemOf('BC-04'), { ...answer, ...patch }, 0, suggestion).map(({ kind }) => kind);
  expect(kindsFor('conforming')).toEqual([]);
  expect(kindsFor('nonconforming')).toEqual(['overrideReasonMissing']);
  expect(kindsFor('pending')).toEqual(['overrideReasonMissing']);
  expect(
    kindsFor('nonconforming', {
      suggestedVerdict: 'nonconforming',
      overrideReason: '当场核对原件',
    }),
  ).toEqual([]);
});

it('leaves answered items and items that want evidence out of “the rest conforms”', () => {
  const obstacle = (
    id: string,
    verdict: 'conforming' | null,
    evidence: number,
    suggested: Verdict | null = null,
  ) => restObstacle(itemOf(id), { ...blank, itemId: id, verdict }, evidence, suggested);
  expect(obstacle('BC-04', null, 0)).toBeNull();
  expect(obstacle('BC-04', 'conforming', 0)).toBe('answered');
  expect(obstacle('BC-01', null, 0)).toBe('evidenceNeeded');
  expect(obstacle('BC-01', null, 1)).toBeNull();
  expect(obstacle('BC-04', null, 0, 'conforming')).toBeNull();
  expect(obstacle('BC-04', null, 0, 'partial')).toBe('suggestedOtherwise');
  expect(obstacle('BC-04', null, 0, 'pending')).toBe('suggestedOtherwise');
});
