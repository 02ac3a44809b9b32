import { addDays, daysBetween } from './dates.ts';
import type { IsoDate } from './dates.ts';

/** Both days included; `to: null` never ends. */
export interface DateInterval {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export const includesDay = (interval: DateInterval, day: IsoDate): boolean =>
  interval.from <= day && (interval.to === null || day <= interval.to);

export const overlaps = (a: DateInterval, b: DateInterval): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

export const byStart = (a: DateInterval, b: DateInterval): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : 0;

/**
 * The first day of [from, to] that no interval covers, or null. Intervals must be sorted by start;
 * they may overlap, touch or leave holes.
 */
export function firstUncoveredDay(
  sorted: readonly DateInterval[],
  from: IsoDate,
  to: IsoDate,
): IsoDate | null {
  let day = from;
  for (const interval of sorted) {
    if (day > to || interval.from > day) break;
    if (interval.to === null) return null;
    if (interval.to >= day) day = addDays(interval.to, 1);
  }
  return day <= to ? day : null;
}

/** Number of days of [from, to] that lie in at least one interval. */
export function coveredDays(
  intervals: readonly DateInterval[],
  from: IsoDate,
  to: IsoDate,
): number {
  let next = from;
  let total = 0;
  for (const interval of intervals.toSorted(byStart)) {
    const start = interval.from > next ? interval.from : next;
    const end = interval.to === null || interval.to > to ? to : interval.to;
    if (start > end) continue;
    total += daysBetween(start, end) + 1;
    next = addDays(end, 1);
  }
  return total;
}
