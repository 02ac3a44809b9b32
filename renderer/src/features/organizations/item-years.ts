import type { OrganizationYear } from '#shared/contract/organization.ts';

type Problem = OrganizationYear['problems'][number];

/** One item over the years; `problem` is null in a year that did not raise it. */
export interface ItemYears {
  readonly itemId: Problem['itemId'];
  readonly years: readonly { readonly year: number; readonly problem: Problem | null }[];
  /** Years in a row, counted back from the newest that raised it. */
  readonly inARow: number;
}

function rowLength(years: ItemYears['years']): number {
  const from = years.findIndex(({ problem }) => problem !== null);
  const end = years.findIndex(
    ({ year, problem }, index) =>
      index > from && (problem === null || year !== (years[index - 1]?.year ?? 0) - 1),
  );
  return (end === -1 ? years.length : end) - from;
}

/** Every item some year raised, the longest standing first. */
export function itemYears(years: readonly OrganizationYear[]): readonly ItemYears[] {
  const items = [...new Set(years.flatMap(({ problems }) => problems.map((one) => one.itemId)))];
  return items
    .map((itemId) => {
      const over = years.map(({ year, problems }) => ({
        year,
        problem: problems.find((one) => one.itemId === itemId) ?? null,
      }));
      return { itemId, years: over, inARow: rowLength(over) };
    })
    .toSorted((a, b) => b.inARow - a.inARow || a.itemId.localeCompare(b.itemId));
}
