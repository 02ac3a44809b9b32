import { describe, expect, it } from 'vitest';
import type { WorkdayCalendar } from '../../../shared/model/checklist.ts';
import {
  calendarProblems,
  firstUnpublishedYear,
  mergeCalendar,
} from '../../../shared/rules/calendar.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { addWorkdays, prepareWorkdays } from '../../../shared/rules/workdays.ts';
import { checklist } from './fixtures.ts';

const spring = Array.from({ length: 8 }, (_, day) => `2027-02-${String(5 + day).padStart(2, '0')}`);
/** Invented: the notice for 2027 is not published. */
const update: WorkdayCalendar = {
  source: '示例安排',
  years: [2027],
  off: ['2027-01-01', ...spring, '2027-05-01', '2027-10-01', '2027-10-02', '2027-10-03'],
  work: ['2027-02-14'],
};
const kinds = (change: Partial<WorkdayCalendar>): readonly string[] =>
  calendarProblems({ ...update, ...change }).map(({ at, kind }) => `${at} ${kind}`);

describe('a calendar file', () => {
  it('is taken when it contradicts neither itself nor the law', () => {
    expect(kinds({})).toEqual([]);
    expect(calendarProblems(checklist.calendar)).toEqual([]);
  });

  it.each<[string, Partial<WorkdayCalendar>, string]>([
    ['another year', { off: [...update.off, '2028-01-01'] }, 'off[13] outsideYears'],
    ['a day twice', { off: [...update.off, '2027-10-03'] }, 'off[13] repeated'],
    ['a weekday as make-up day', { work: ['2027-02-15'] }, 'work[0] workOnWeekday'],
    ['a day both ways', { work: ['2027-02-06'] }, 'work[0] offAndWork'],
    ['a fixed holiday missing', { off: update.off.slice(1) }, 'off fixedHolidayMissing'],
    ['far too few holidays', { off: ['2027-01-01'] }, 'off implausibleCount'],
    [
      'far too many',
      {
        off: [...update.off, ...Array.from({ length: 50 }, (_, day) => addDays('2027-06-01', day))],
      },
      'off implausibleCount',
    ],
    ['no year', { years: [] }, 'years noYears'],
  ])('is refused for %s', (_, change, problem) => {
    expect(kinds(change)).toContain(problem);
  });
});

describe('a merged calendar', () => {
  const merged = mergeCalendar(checklist.calendar, update);

  it('counts the new year as fact and the old ones as before', () => {
    const before = prepareWorkdays(checklist.calendar);
    const after = prepareWorkdays(merged);
    expect(addWorkdays(before, '2026-12-28', 5).provisional).toBe(true);
    expect(addWorkdays(after, '2026-12-28', 5)).toEqual({ date: '2027-01-05', provisional: false });
    expect(addWorkdays(after, '2025-09-26', 5)).toEqual(addWorkdays(before, '2025-09-26', 5));
    expect(firstUnpublishedYear(merged)).toBe(2028);
  });

  it('replaces a year it knows instead of mixing two notices', () => {
    const again = mergeCalendar(merged, { ...update, work: [] });
    expect(again.work.filter((date) => date.startsWith('2027'))).toEqual([]);
    expect(again.years).toEqual([2024, 2025, 2026, 2027]);
  });
});
