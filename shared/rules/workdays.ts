import type { WorkdayCalendar } from '../model/checklist.ts';
import { addDays, weekday, yearOf } from './dates.ts';
import type { IsoDate } from './dates.ts';

/** A calendar prepared for look-up. Working days = (Mon–Fri − statutory holidays) ∪ make-up days. */
export interface Workdays {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<IsoDate>;
  readonly work: ReadonlySet<IsoDate>;
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

export function prepareWorkdays(calendar: WorkdayCalendar): Workdays {
  return {
    years: new Set(calendar.years),
    off: new Set(calendar.off),
    work: new Set(calendar.work),
  };
}

const reasonOf = (workdays: Workdays, date: IsoDate): DayOfCount['reason'] => {
  if (workdays.off.has(date)) return 'holiday';
  if (workdays.work.has(date)) return 'makeUpDay';
  const day = weekday(date);
  return day === 0 || day === 6 ? 'weekend' : 'weekday';
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

/** Working days in (from, to]; 0 when `to` is not later. */
export function workdaysBetween(workdays: Workdays, from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (isWorkday(workdays, date)) count += 1;
  }
  return count;
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
