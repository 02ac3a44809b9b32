import type { WorkdayCalendar } from '../model/checklist.ts';
import { addDays, dayNumber, isWeekend, yearOf } from './dates.ts';
import type { IsoDate } from './dates.ts';

/** A calendar prepared for look-up. Working days = (Mon–Fri − statutory holidays) ∪ make-up days. */
export interface Workdays {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<IsoDate>;
  readonly work: ReadonlySet<IsoDate>;
  /** Day numbers where the calendar overrules the week, ascending: Mon–Fri off, weekends at work. */
  readonly restingWeekdays: readonly number[];
  readonly workingWeekends: readonly number[];
}

/** A date reached by counting; `provisional` when a day of an unpublished year was passed (§3.9). */
export interface CountedDate {
  readonly date: IsoDate;
  readonly provisional: boolean;
}

/** One day of a count, as the inspector can open it: why it counts or does not. */
export interface DayOfCount {
  readonly date: IsoDate;
  readonly counts: boolean;
  readonly reason: 'weekday' | 'weekend' | 'holiday' | 'makeUpDay';
  readonly provisional: boolean;
}

const ascending = (dates: readonly IsoDate[]): readonly number[] =>
  dates.map(dayNumber).toSorted((a, b) => a - b);

export function prepareWorkdays(calendar: WorkdayCalendar): Workdays {
  const off = new Set(calendar.off);
  const work = new Set(calendar.work);
  return {
    years: new Set(calendar.years),
    off,
    work,
    restingWeekdays: ascending([...off].filter((date) => !isWeekend(date))),
    workingWeekends: ascending([...work].filter((date) => isWeekend(date) && !off.has(date))),
  };
}

const reasonOf = (workdays: Workdays, date: IsoDate): DayOfCount['reason'] => {
  if (workdays.off.has(date)) return 'holiday';
  if (workdays.work.has(date)) return 'makeUpDay';
  return isWeekend(date) ? 'weekend' : 'weekday';
};

export function isWorkday(workdays: Workdays, date: IsoDate): boolean {
  const reason = reasonOf(workdays, date);
  return reason === 'weekday' || reason === 'makeUpDay';
}

const isPublished = (workdays: Workdays, date: IsoDate): boolean =>
  workdays.years.has(yearOf(date));

/** The `count`-th working day after `start`; the start day itself is not counted. */
export function addWorkdays(workdays: Workdays, start: IsoDate, count: number): CountedDate {
  let date = start;
  let provisional = false;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    provisional ||= !isPublished(workdays, date);
    if (isWorkday(workdays, date)) left -= 1;
  }
  return { date, provisional };
}

/** Every day from the one after `start` to the deadline, for "show me the count". */
export function traceWorkdays(
  workdays: Workdays,
  start: IsoDate,
  count: number,
): readonly DayOfCount[] {
  const end = addWorkdays(workdays, start, count).date;
  const days: DayOfCount[] = [];
  for (let date = start; date < end;) {
    date = addDays(date, 1);
    const reason = reasonOf(workdays, date);
    const counts = reason === 'weekday' || reason === 'makeUpDay';
    days.push({ date, counts, reason, provisional: !isPublished(workdays, date) });
  }
  return days;
}

/** Monday to Friday up to a day, counted from a fixed Monday (1969-12-29). */
function weekdaysUpTo(day: number): number {
  const week = Math.floor((day + 3) / 7);
  return week * 5 + Math.min(day + 3 - week * 7 + 1, 5);
}

/** How many of some ascending day numbers are not later than a day. */
function countUpTo(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const workdaysUpTo = (workdays: Workdays, day: number): number =>
  weekdaysUpTo(day) -
  countUpTo(workdays.restingWeekdays, day) +
  countUpTo(workdays.workingWeekends, day);

/**
 * Working days in (from, to]; 0 when `to` is not later. Taken from the week and the days that overrule
 * it, because a roster asks it for each of 5,000 people over the years since they were hired.
 */
export const workdaysBetween = (workdays: Workdays, from: IsoDate, to: IsoDate): number =>
  from < to ? workdaysUpTo(workdays, dayNumber(to)) - workdaysUpTo(workdays, dayNumber(from)) : 0;

/** Whether a day in (from, to] lies in an unpublished year: a count over them is an estimate. */
export function passesUnpublished(workdays: Workdays, from: IsoDate, to: IsoDate): boolean {
  if (from >= to) return false;
  const [first, last] = [yearOf(addDays(from, 1)), yearOf(to)];
  const years = Array.from({ length: last - first + 1 }, (_, passed) => first + passed);
  return years.some((year) => !workdays.years.has(year));
}

/** A calendar-day limit that ends on a rest day moves to the next working day (民诉 85). */
export function rollToWorkday(workdays: Workdays, date: IsoDate): CountedDate {
  let rolled = date;
  let provisional = !isPublished(workdays, date);
  while (!isWorkday(workdays, rolled)) {
    rolled = addDays(rolled, 1);
    provisional ||= !isPublished(workdays, rolled);
  }
  return { date: rolled, provisional };
}
