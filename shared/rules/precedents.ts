import type { YearProblems } from '../model/precedent.ts';
import { tidy } from './text.ts';

/** How far back repeats are looked for (DOMAIN §4.4): the year before and the one before that. */
export const REPEAT_YEARS = 2;

/** Both tellings of one year: what the register says first, then items only the vault knows. */
export function tellingsOfYear(
  year: number,
  tellings: readonly YearProblems[],
): YearProblems | null {
  const [first, ...others] = tellings
    .filter((one) => one.year === year && one.problems.length > 0)
    .map(({ problems }) => problems);
  if (first === undefined) return null;
  const known = new Set(first.map(({ item }) => item));
  return { year, problems: [...first, ...others.flat().filter(({ item }) => !known.has(item))] };
}

/** Items raised in a year. */
export const itemsOf = (year: YearProblems | null): ReadonlySet<string> =>
  new Set((year?.problems ?? []).map(({ item }) => item));

/** Whether a name is one the organisation has or had; renaming does not make it another one. */
export function isNameOf(name: string, names: readonly string[]): boolean {
  return names.some((one) => tidy(one) === tidy(name));
}
