import { describe, expect, test } from 'vitest';
import { finding as en } from '../../../shared/i18n/en/finding.ts';
import { finding as zh } from '../../../shared/i18n/zh-CN/finding.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import {
  amountsOf,
  requiredParts,
  shortfallOf,
  trainingLines,
  trainingSums,
} from '../../../shared/rules/finding-arithmetic.ts';
import { finding } from './finding.ts';
import { inputOf, readSample } from './fixtures.ts';

const date = (iso: string): string => `<${iso}>`;

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
    cap: 8,
    entries: [
      { trainingId: 'T-2', date: '2025-11-14', hours: 4, notCounted: null },
      { trainingId: 'T-1', date: '2025-09-19', hours: 2, notCounted: null },
      { trainingId: 'T-1', date: '2025-09-20', hours: 4, notCounted: null },
      { trainingId: 'T-3', date: '2025-10-17', hours: 1, notCounted: 'kind' },
    ],
  },
});

describe('the proof of a training shortfall', () => {
  test('adds the days of a training up and puts what does not count last', () => {
    expect(trainingLines(shortfall)).toEqual([
      { id: 'T-1', date: '2025-09-19', hours: 6, counted: 6, notCounted: null },
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

  test('reads as two lines, with what the daily cap took away', () => {
    expect(trainingSums(shortfall, zh)).toEqual({
      required: { working: '20 × 184 天 ÷ 365 天 = 10.08，进到 0.5 课时 = ', result: '10.5' },
      earned: { working: '6 + 4 = ', result: '10', note: '' },
      short: { lead: '，差 ', result: '0.5' },
    });
    const capped = finding({ arithmetic: { ...shortfall.arithmetic, earned: 9 } });
    expect(trainingSums(capped, zh)?.earned.note).toBe('（单日封顶 8 课时）');
    const nothing = finding({ arithmetic: { ...shortfall.arithmetic, entries: [] } });
    expect(trainingSums(nothing, zh)?.earned.working).toBe('没有计入的培训，');
    expect(trainingSums(finding({}), zh)).toBeNull();
  });
});

describe('the arithmetic as data', () => {
  test('names every value, shares as percent, days in the words of the reader', () => {
    const counted = finding({
      arithmetic: { left: 8, average: 25.5, rate: 8 / 25.5, filedDate: '2026-01-08', told: null },
    });
    expect(amountsOf(counted, { words: zh, date })).toEqual([
      { label: '离职人数', text: '8', number: 8 },
      { label: '平均人数', text: '25.5', number: 25.5 },
      { label: '比例', text: '31.4%', number: null },
      { label: '报备（备案）日', text: '<2026-01-08>', number: null },
      { label: '已告知', text: '无', number: null },
    ]);
  });

  test('shows both sides of a difference, lists and yes or no', () => {
    const differing = finding({
      arithmetic: {
        fields: ['amount'],
        differences: [{ field: 'amount', filed: 1_580_000, contract: 1_680_000 }],
        materialComplete: false,
        parts: [{ part: 'notInFiling', staffId: 'S-1' }],
      },
    });
    expect(
      amountsOf(differing, { words: zh, date }).map(({ label, text }) => [label, text]),
    ).toEqual([
      ['不一致字段', '金额'],
      ['差异', '金额：备案 1580000、合同 1680000'],
      ['材料齐全', '否'],
    ]);
  });

  test('has a name for everything the rules compute from, in both languages', () => {
    const all = (['sample-org-1.json', 'sample-org-2.json'] as const).flatMap((name) =>
      runRules(inputOf(readSample(name))),
    );
    const keys = new Set(all.flatMap(({ arithmetic }) => Object.keys(arithmetic)));
    keys.delete('entries');
    keys.delete('parts');
    for (const words of [zh, en]) {
      expect([...keys].filter((key) => !Object.hasOwn(words.amount, key))).toEqual([]);
    }
  });
});
