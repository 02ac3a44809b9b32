import { REGISTERS } from '../../model/register-fields/index.ts';
import type { RegisterIssue } from '../../model/register-issue.ts';
import type { RegisterKey } from '../../model/registers/index.ts';
import { groupBy } from '../context.ts';
import { foldName } from './clean-text.ts';
import { getField } from './field-access.ts';
import type { RowData } from './field-access.ts';

/** A row with what names it: an id of the grid, or the number of a line of a sheet. */
export type KeyedRow = { readonly key: string; readonly data: RowData };
type Issues = Map<string, RegisterIssue[]>;

function add(issues: Issues, key: string, issue: RegisterIssue): void {
  const known = issues.get(key);
  if (known === undefined) issues.set(key, [issue]);
  else known.push(issue);
}

const idOf = (data: RowData): string => {
  const id = data['id'];
  return typeof id === 'string' ? id : '';
};

function twins(rows: readonly KeyedRow[], keyOf: (data: RowData) => string): KeyedRow[][] {
  const groups = groupBy(rows, ({ data }) => keyOf(data));
  return [...groups].flatMap(([key, group]) => (key !== '' && group.length > 1 ? [group] : []));
}

/** What can only be seen beside the other rows: ids used twice, rows entered twice, people of one name. */
export function checkTable(
  register: RegisterKey,
  rows: readonly KeyedRow[],
): ReadonlyMap<string, readonly RegisterIssue[]> {
  const issues: Issues = new Map();
  const spec = REGISTERS[register];
  if (spec.single) return issues;
  for (const group of twins(rows, idOf))
    for (const { key, data } of group)
      add(issues, key, {
        field: 'id',
        level: 'error',
        code: 'duplicateId',
        data: { written: idOf(data), count: group.length },
      });
  const identity = (data: RowData): string =>
    JSON.stringify(spec.identity.map((field) => getField(data, field)));
  const known = (data: RowData): string =>
    spec.identity.some((field) => getField(data, field) === null) ? '' : identity(data);
  for (const group of twins(rows, known))
    for (const { key } of group.slice(1))
      add(issues, key, {
        field: null,
        level: 'warning',
        code: 'duplicateRow',
        data: { count: group.length },
      });
  if (register === 'staff') addNamesakes(issues, rows);
  return issues;
}

function addNamesakes(issues: Issues, rows: readonly KeyedRow[]): void {
  const nameOf = (data: RowData): string =>
    typeof data['name'] === 'string' ? foldName(data['name']) : '';
  for (const group of twins(rows, nameOf))
    for (const { key, data } of group)
      add(issues, key, {
        field: 'name',
        level: 'warning',
        code: 'namesake',
        data: { written: nameOf(data), count: group.length },
      });
}
