import { describe, expect, test } from 'vitest';
import type { ItemSuggestion } from '#shared/contract/finding.ts';
import { itemIdSchema } from '#shared/model/ids.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { isToLook } from '../../../../renderer/src/components/session/standing.ts';
import {
  findingsByItem,
  groupKey,
  groupFindings,
  relatedFindings,
  requiredParts,
  shapeOf,
  shortfallOf,
  trainingLines,
} from '../../../../renderer/src/features/findings/finding-model.ts';

const finding = (over: Partial<Finding>): Finding => ({
  rule: 'R-TRN-02',
  item: 'PT-13',
  subject: 'S-1',
  level: 'fail',
  partial: false,
  open: false,
  provisional: false,
  unit: 'S-1',
  reason: 'training',
  rows: [],
  arithmetic: {},
  ...over,
});

const suggestion = (itemId: string, standing: ItemSuggestion['standing']): ItemSuggestion => ({
  itemId: itemIdSchema.parse(itemId),
  verdict: 'nonconforming',
  population: null,
  answer: null,
  suggestedVerdict: null,
  overrideReason: '',
  standing,
});

describe('the proof of a training shortfall', () => {
  const shortfall = finding({
    arithmetic: {
      annual: 20,
      days: 184,
      yearDays: 365,
      prorata: true,
      roundUpTo: 0.5,
      required: 10.5,
      earned: 10,
      short: 0.5,
      entries: [
        { trainingId: 'T-2', date: '2025-11-14', hours: 4, notCounted: null },
        { trainingId: 'T-1', date: '2025-09-19', hours: 2, notCounted: null },
        { trainingId: 'T-1', date: '2025-09-20', hours: 2, notCounted: null },
        { trainingId: 'T-3', date: '2025-10-17', hours: 1, notCounted: 'kind' },
      ],
    },
  });

  test('adds the days of a training up and puts what does not count last', () => {
    expect(trainingLines(shortfall)).toEqual([
      { id: 'T-1', date: '2025-09-19', hours: 4, counted: 4, notCounted: null },
      { id: 'T-2', date: '2025-11-14', hours: 4, counted: 4, notCounted: null },
      { id: 'T-3', date: '2025-10-17', hours: 1, counted: 0, notCounted: 'kind' },
    ]);
  });

  test('says how the required hours came about', () => {
    expect(requiredParts(shortfall)).toMatchObject({ prorated: true, raw: '10.08', step: '0.5' });
    const whole = finding({ arithmetic: { ...shortfall.arithmetic, days: 365 } });
    expect(requiredParts(whole).prorated).toBe(false);
    expect(shortfallOf(shortfall)).toEqual({ required: 10.5, earned: 10, short: 0.5 });
    expect(shortfallOf(finding({ reason: 'ndaMissing' }))).toBeNull();
  });
});

describe('findings of a case', () => {
  const late = finding({ rule: 'R-PRJ-01', item: 'PD-01', subject: 'P-1', unit: 'P-1' });
  const absent = finding({
    rule: 'R-TRN-03',
    item: 'PT-14',
    subject: 'S-1|2025-03-01',
    unit: 'S-1',
  });
  const whole = finding({ rule: 'R-STAB-01', item: 'BC-08', subject: 'ORG', unit: 'ORG' });
  const all = [finding({}), late, absent, whole];
  const known = { staff: new Set(['S-1']), projects: new Set(['P-1']) };

  test('are grouped by rule, person or project; the rest comes last', () => {
    const keys = (by: 'rule' | 'person' | 'project') =>
      groupFindings([whole, ...all.slice(0, 3)], by, known).map((group) => group.key);
    expect(keys('person')).toEqual(['S-1', '']);
    expect(keys('project')).toEqual(['P-1', '']);
    const ofAll = { ...whole, rows: [{ register: 'staff', id: 'S-1' }] } as const;
    expect(groupKey(finding(ofAll), 'person', known)).toBe('');
    expect(keys('rule')).toEqual(['R-STAB-01', 'R-TRN-02', 'R-PRJ-01', 'R-TRN-03']);
  });

  test('the same person is found under other items, the organisation is nobody', () => {
    expect(relatedFindings(all, 'PT-13')).toEqual([absent]);
    expect(relatedFindings([...all, finding({ ...whole, item: 'BC-09' })], 'BC-08')).toEqual([]);
  });

  test('are to be looked at until their item is decided on what they say now', () => {
    const standings = { accepted: false, overridden: false, changed: true, unanswered: true };
    for (const [standing, expected] of Object.entries(standings)) {
      const own = suggestion('PT-13', standing as ItemSuggestion['standing']);
      expect(isToLook(finding({}), [own])).toBe(expected);
    }
    expect(isToLook(finding({ level: 'info' }), [])).toBe(false);
    expect(findingsByItem(all, [suggestion('PT-13', 'accepted')])).toEqual(
      new Map([
        ['PT-13', { count: 1, toLook: false }],
        ['PD-01', { count: 1, toLook: true }],
        ['PT-14', { count: 1, toLook: true }],
        ['BC-08', { count: 1, toLook: true }],
      ]),
    );
  });

  test('a level has the shape of the verdict it points at', () => {
    expect(shapeOf(finding({}))).toBe('nonconforming');
    expect(shapeOf(finding({ partial: true }))).toBe('partial');
    expect(shapeOf(finding({ level: 'suspect' }))).toBe('pending');
    expect(shapeOf(finding({ level: 'info' }))).toBe('notApplicable');
  });
});
