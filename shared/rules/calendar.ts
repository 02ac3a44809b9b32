import type { WorkdayCalendar } from '../model/checklist.ts';
import { isWeekend, yearOf } from './dates.ts';
import type { IsoDate } from './dates.ts';

/** Days that are holidays in every year, whatever that year's notice moves around them. */
const FIXED_HOLIDAYS: readonly string[] = ['01-01', '05-01', '10-01', '10-02', '10-03'];
/** With the weekends inside them, the holidays of a year have come to 28–33 days. */
const FEWEST_OFF = 11;
const MOST_OFF = 60;

export type CalendarProblem = {
  /** Path in the file, such as `off[3]`. */
  readonly at: string;
  readonly kind:
    | 'outsideYears'
    | 'repeated'
    | 'offAndWork'
    | 'workOnWeekday'
    | 'fixedHolidayMissing'
    | 'implausibleCount'
    | 'noYears';
  readonly value: string;
};

function listProblems(
  name: 'off' | 'work',
  dates: readonly IsoDate[],
  years: ReadonlySet<number>,
): readonly CalendarProblem[] {
  const seen = new Set<IsoDate>();
  return dates.flatMap((date, index): CalendarProblem[] => {
    const at = `${name}[${index}]`;
    if (!years.has(yearOf(date))) return [{ at, kind: 'outsideYears', value: date }];
    if (seen.has(date)) return [{ at, kind: 'repeated', value: date }];
    seen.add(date);
    const onWeekday = name === 'work' && !isWeekend(date);
    return onWeekday ? [{ at, kind: 'workOnWeekday', value: date }] : [];
  });
}

function yearProblems(year: number, off: ReadonlySet<IsoDate>): readonly CalendarProblem[] {
  const count = [...off].filter((date) => yearOf(date) === year).length;
  const missing = FIXED_HOLIDAYS.map((day) => `${year}-${day}`).filter((date) => !off.has(date));
  const implausible = count < FEWEST_OFF || count > MOST_OFF;
  return [
    ...missing.map((value) => ({ at: 'off', kind: 'fixedHolidayMissing' as const, value })),
    ...(implausible
      ? [{ at: 'off', kind: 'implausibleCount' as const, value: `${year}: ${count}` }]
      : []),
  ];
}

/**
 * What is wrong with a calendar before anyone counts by it: a wrong one is worse than none (DOMAIN §3.9).
 */
export function calendarProblems({
  years,
  off,
  work,
}: WorkdayCalendar): readonly CalendarProblem[] {
  if (years.length === 0) return [{ at: 'years', kind: 'noYears', value: '' }];
  const known = new Set(years);
  const offSet = new Set(off);
  const both = work.flatMap((date, index): CalendarProblem[] =>
    offSet.has(date) ? [{ at: `work[${index}]`, kind: 'offAndWork', value: date }] : [],
  );
  return [
    ...listProblems('off', off, known),
    ...listProblems('work', work, known),
    ...both,
    ...years.flatMap((year) => yearProblems(year, offSet)),
  ];
}

/** The notice a year of a calendar follows. */
export const sourceOf = ({ source, sources }: WorkdayCalendar, year: number): string =>
  sources?.[year] ?? source;

/** Whether a calendar knows every year another one does: only then may it take its place. */
export const covers = (one: WorkdayCalendar, other: WorkdayCalendar): boolean =>
  other.years.every((year) => one.years.includes(year));

/** A calendar with the years of an update in place of its own; the other years stay. */
export function mergeCalendar(base: WorkdayCalendar, update: WorkdayCalendar): WorkdayCalendar {
  const replaced = new Set(update.years);
  const kept = (dates: readonly IsoDate[]): IsoDate[] =>
    dates.filter((date) => !replaced.has(yearOf(date)));
  return {
    source: base.source,
    sources: {
      ...base.sources,
      ...Object.fromEntries(update.years.map((year) => [year, sourceOf(update, year)])),
    },
    years: [...new Set([...base.years, ...update.years])].toSorted((a, b) => a - b),
    off: [...kept(base.off), ...update.off].toSorted(),
    work: [...kept(base.work), ...update.work].toSorted(),
  };
}

/** The first year after the published ones; deadlines that reach it are provisional. */
export const firstUnpublishedYear = ({ years }: Pick<WorkdayCalendar, 'years'>): number =>
  Math.max(...years) + 1;
