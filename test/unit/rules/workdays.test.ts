import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber, yearOf } from '../../../shared/rules/dates.ts';
import {
  addWorkdays,
  isWorkday,
  prepareWorkdays,
  rollToWorkday,
  traceWorkdays,
  workdaysBetween,
} from '../../../shared/rules/workdays.ts';
import { checklist, workdays } from './fixtures.ts';

/** The same question asked naively: lists instead of sets, `Date` instead of day numbers. */
const naiveIsWorkday = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (checklist.calendar.work.includes(date)) return true;
  return day >= 1 && day <= 5 && !checklist.calendar.off.includes(date);
};

const publishedDay = fc
  .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-10-31') })
  .map(dateOfDayNumber);

describe('the table of DOMAIN §3.9', () => {
  it.each(checklist.workday_cases.filter((row) => row.deadline_5wd !== null))(
    '$change_date → $deadline_5wd ($why)',
    ({ change_date, deadline_5wd }) => {
      expect(addWorkdays(workdays, change_date, 5)).toEqual({
        date: deadline_5wd,
        provisional: false,
      });
    },
  );

  it.each(checklist.workday_cases.filter((row) => row.deadline_5wd === null))(
    '$change_date is only an estimate ($why)',
    ({ change_date, naive_mon_fri }) => {
      expect(addWorkdays(workdays, change_date, 5)).toEqual({
        date: naive_mon_fri,
        provisional: true,
      });
    },
  );
});

describe('counting', () => {
  it('agrees with a naive day walker', () => {
    fc.assert(
      fc.property(publishedDay, fc.integer({ min: 0, max: 30 }), (start, count) => {
        let date = start;
        for (let left = count; left > 0;) {
          date = addDays(date, 1);
          if (naiveIsWorkday(date)) left -= 1;
        }
        expect(addWorkdays(workdays, start, count)).toEqual({
          date,
          provisional: yearOf(date) > 2026,
        });
        expect(workdaysBetween(workdays, start, date)).toBe(count);
      }),
      { numRuns: 500 },
    );
  });

  it('between any two days agrees with a naive day walker, whatever the calendar says', () => {
    const anyDay = fc
      .integer({ min: dayNumber('2019-12-01'), max: dayNumber('2028-02-01') })
      .map(dateOfDayNumber);
    const days = fc.array(anyDay, { maxLength: 40 });
    fc.assert(
      fc.property(anyDay, anyDay, days, days, (from, to, off, work) => {
        // Days listed twice, both ways or on the wrong side of the week: a case file may hold them.
        const odd = prepareWorkdays({ source: '', years: [2025], off: [...off, ...off], work });
        let count = 0;
        for (let date = from; date < to;) {
          date = addDays(date, 1);
          if (isWorkday(odd, date)) count += 1;
        }
        expect(workdaysBetween(odd, from, to)).toBe(count);
      }),
      { numRuns: 300 },
    );
  });

  it('shows each day of the count and why', () => {
    const trace = traceWorkdays(workdays, '2025-09-26', 5);
    expect(trace.at(-1)).toEqual({
      date: '2025-10-10',
      counts: true,
      reason: 'weekday',
      provisional: false,
    });
    expect(trace.filter((day) => day.counts).map((day) => day.date)).toEqual([
      '2025-09-28',
      '2025-09-29',
      '2025-09-30',
      '2025-10-09',
      '2025-10-10',
    ]);
    expect(trace.slice(0, 2).map((day) => day.reason)).toEqual(['weekend', 'makeUpDay']);
    expect(trace.filter((day) => day.reason === 'holiday')).toHaveLength(8);
  });

  it('marks only the days of an unpublished year', () => {
    const trace = traceWorkdays(workdays, '2026-12-30', 2);
    expect(trace.map((day) => day.provisional)).toEqual([false, true]);
  });

  it('counts a zero limit as the day itself', () => {
    expect(addWorkdays(workdays, '2025-10-01', 0).date).toBe('2025-10-01');
  });
});

describe('rest days', () => {
  it.each([
    ['2025-10-01', '2025-10-09'],
    ['2025-10-11', '2025-10-11'],
    ['2025-10-12', '2025-10-13'],
    ['2026-02-15', '2026-02-24'],
  ])('a limit on %s moves to %s', (due, rolled) => {
    expect(rollToWorkday(workdays, due)).toEqual({ date: rolled, provisional: false });
  });

  it('make-up Saturdays are working days, holidays on Fridays are not', () => {
    expect(isWorkday(workdays, '2025-10-11')).toBe(true);
    expect(isWorkday(workdays, '2025-10-03')).toBe(false);
  });

  it('an unpublished year is provisional even on a plain weekday', () => {
    expect(rollToWorkday(workdays, '2027-01-15')).toEqual({
      date: '2027-01-15',
      provisional: true,
    });
  });
});
