import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInYear,
  fullMonthsBetween,
  hoursBetween,
  weekday,
} from '../../../shared/rules/dates.ts';
import { coveredDays, firstUncoveredDay } from '../../../shared/rules/intervals.ts';
import type { DateInterval } from '../../../shared/rules/intervals.ts';

const MS_PER_DAY = 86_400_000;
const utc = (days: number): string => new Date(days * MS_PER_DAY).toISOString().slice(0, 10);

/** 1900 to 2200, as days since 1970. */
const anyDay = fc.integer({ min: -25_567, max: 84_000 });

describe('day numbers', () => {
  it('agree with UTC on every day', () => {
    fc.assert(
      fc.property(anyDay, (days) => {
        const date = utc(days);
        expect(dayNumber(date)).toBe(days);
        expect(dateOfDayNumber(days)).toBe(date);
        expect(weekday(date)).toBe(new Date(days * MS_PER_DAY).getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  it('count whole days, forwards and backwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-03-01', '2025-02-28')).toBe(-1);
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect([daysInYear(2024), daysInYear(2025), daysInYear(2000), daysInYear(1900)]).toEqual([
      366, 365, 366, 365,
    ]);
  });
});

describe('months and years (民法典 202)', () => {
  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-03-18', 2, '2026-03-18'],
    ['2026-03-18', -1, '2025-03-18'],
  ])('%s + %i years = %s', (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
  ])('%s + %i months = %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2025-07-01', '2026-03-18', 8],
    ['2025-12-08', '2026-03-07', 2],
    ['2025-12-08', '2026-03-08', 3],
    ['2025-01-31', '2025-02-28', 1],
    ['2026-04-09', '2026-04-08', 0],
  ])('from %s to %s are %i full months', (from, to, expected) => {
    expect(fullMonthsBetween(from, to)).toBe(expected);
  });
});

describe('hours', () => {
  it.each([
    ['2025-04-09T10:00', '2025-04-11T12:30', 50.5],
    ['2025-05-19T07:30', '2025-05-19T11:30', 4],
    ['2025-12-31T23:00', '2026-01-01T01:00', 2],
    ['2025-05-19T11:30', '2025-05-19T07:30', -4],
  ])('from %s to %s are %d', (from, to, expected) => {
    expect(hoursBetween(from, to)).toBe(expected);
  });
});

describe('intervals', () => {
  const base = dayNumber('2025-01-01');
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 30 })))
    .map(([from, length]): DateInterval => ({
      from: dateOfDayNumber(base + from),
      to: length === null ? null : dateOfDayNumber(base + from + length),
    }));
  const window = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }))
    .map(([from, length]) => ({
      from: dateOfDayNumber(base + from),
      to: dateOfDayNumber(base + from + length),
    }));

  const daysOf = (from: string, to: string): string[] =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  const isCovered = (intervals: readonly DateInterval[], day: string): boolean =>
    intervals.some((row) => row.from <= day && (row.to === null || day <= row.to));

  it('find the first hole a day walker finds', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), window, (intervals, { from, to }) => {
        const sorted = intervals.toSorted((a, b) => a.from.localeCompare(b.from));
        const naive = daysOf(from, to).find((day) => !isCovered(intervals, day)) ?? null;
        expect(firstUncoveredDay(sorted, from, to)).toBe(naive);
      }),
      { numRuns: 1000 },
    );
  });

  it('cover as many days as a day walker counts, overlaps once', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), window, (intervals, { from, to }) => {
        const naive = daysOf(from, to).filter((day) => isCovered(intervals, day)).length;
        expect(coveredDays(intervals, from, to)).toBe(naive);
      }),
      { numRuns: 1000 },
    );
  });

  it('certificates that touch leave no hole, one day between them does', () => {
    const first = { from: '2022-10-15', to: '2025-10-14' };
    const touching = [first, { from: '2025-10-15', to: null }];
    const late = [first, { from: '2025-10-16', to: null }];
    expect(firstUncoveredDay(touching, '2025-09-08', '2025-11-21')).toBeNull();
    expect(firstUncoveredDay(late, '2025-09-08', '2025-11-21')).toBe('2025-10-15');
  });
});
