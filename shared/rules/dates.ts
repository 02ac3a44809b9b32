/**
 * Arithmetic on `YYYY-MM-DD` strings. Days are counted with the civil calendar directly, never with
 * `Date`: a local time zone can then not move a day. Dates compare with `<` as strings.
 */
export type IsoDate = string;

const field = (date: IsoDate, from: number, to: number): number => Number(date.slice(from, to));
export const yearOf = (date: IsoDate): number => field(date, 0, 4);
const monthOf = (date: IsoDate): number => field(date, 5, 7);
const dayOf = (date: IsoDate): number => field(date, 8, 10);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

const DAYS_PER_ERA = 146_097;
const EPOCH_OFFSET = 719_468;

/** Days since 1970-01-01 (Gregorian calendar; years are counted from March so the leap day is last). */
export function dayNumber(date: IsoDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
}

export function dateOfDayNumber(days: number): IsoDate {
  const shifted = days + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return isoDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export const addDays = (date: IsoDate, days: number): IsoDate =>
  dateOfDayNumber(dayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. The first day is not counted (民法典 201). */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: IsoDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;
export const isWeekend = (date: IsoDate): boolean => [0, 6].includes(weekday(date));

/** Same day of a later month; where that month has no such day, its last day (民法典 202). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return isoDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export const addYears = (date: IsoDate, years: number): IsoDate => addMonths(date, years * 12);

/** Whole months that have passed from `from` to `to`, never negative. */
export function fullMonthsBetween(from: IsoDate, to: IsoDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return Math.max(0, addMonths(from, months) <= to ? months : months - 1);
}

export const minDate = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
export const maxDate = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** Hours from one `YYYY-MM-DDTHH:mm` to another, both wall clock of the same zone. */
export function hoursBetween(from: string, to: string): number {
  const minutes = (at: string): number =>
    dayNumber(at) * 1440 + field(at, 11, 13) * 60 + field(at, 14, 16);
  return (minutes(to) - minutes(from)) / 60;
}
