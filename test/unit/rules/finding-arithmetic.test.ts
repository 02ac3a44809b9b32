import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finding as en } from '../../../shared/i18n/en/finding.ts';
import { finding as zh } from '../../../shared/i18n/zh-CN/finding.ts';
import type { CheckCase } from '../../../shared/rules/check.ts';
import { describeFinding, percent, plainNumber } from '../../../shared/rules/describe-finding.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import {
  amountsOf,
  requiredParts,
  shortfallOf,
  trainingLines,
  trainingSums,
} from '../../../shared/rules/finding-arithmetic.ts';
import { edited } from './edit.ts';
import type { Edit } from './edit.ts';
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

describe('a number that missed its limit', () => {
  const sentence = (edit: Edit, rule: string): string | undefined =>
    runRules(inputOf(edited(readSample('sample-org-1.json'), edit)))
      .filter((one) => one.rule === rule)
      .map((one) => describeFinding(one, zh))[0];
  const finances =
    (figures: Partial<NonNullable<CheckCase['finances']>>): Edit =>
    (draft) => {
      const base = {
        current_assets: 8_200_000,
        current_liabilities: 4_100_000,
        cash: 7_800_000,
        avg_monthly_cost: 780_000,
      };
      draft.finances = { year: 2025, ...base, ...figures };
    };

  test.each([
    [{ current_assets: 4_099_999.99 }, '流动比率0.99，可支撑10个月'],
    [{ cash: 2_339_999 }, '流动比率2，可支撑2.99个月'],
    [{ cash: 2_340_000.01, current_assets: 1 }, '流动比率0，可支撑3.00000001个月'],
    [{ cash: 2_340_000, current_assets: 1 }, '流动比率0，可支撑3个月'],
    [{ current_liabilities: 0, cash: 780_000 }, '流动比率∞，可支撑1个月'],
  ])('never reads as if it had reached it: %j', (figures, expected) => {
    expect(sentence(finances(figures), 'R-FIN-01')).toBe(expected);
  });

  test('is told from it as a share as well, and in the workbook', () => {
    expect(percent(0.9996, [1, 0.8])).toBe('99.9%');
    expect(percent(0.3004, [0.3])).toBe('30.04%');
    expect(percent(0.29, [0.29])).toBe('29%');
    expect(percent(8 / 25.5, [0.3, 0.5])).toBe('31.4%');
    const low = finding({ arithmetic: { score: 3.9999, scoreLimit: 4 } });
    expect(amountsOf(low, { words: zh, date })[0]).toMatchObject({ text: '3.99', number: 3.99 });
  });

  test('rounds anything else as before', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 300 }), (number, hundredths) => {
        const limit = hundredths / 100;
        const shown = plainNumber(number, [limit]);
        const far = Math.abs(number - limit) > 0.006;
        expect(number === limit || Number(shown) < limit).toBe(number <= limit);
        expect(far ? shown : '').toBe(far ? plainNumber(number) : '');
      }),
    );
  });
});
