import { localParts } from '../format/format.ts';

/** The inspected place has one time zone without daylight saving. */
const OFFSET = '+08:00';

/** UTC instant → the value of a `datetime-local` field in the time of the inspected place. */
export function toLocalField(instant: string | null): string {
  if (instant === null) return '';
  const { date, time } = localParts(instant);
  return `${date}T${time}`;
}

/** Value of a `datetime-local` field → UTC instant; null while it is empty or not a time yet. */
export function fromLocalField(value: string): string | null {
  const instant = new Date(`${value}${OFFSET}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** Today in the inspected place, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  return localParts(now.toISOString()).date;
}
