import type { RegisterGridRow } from '#shared/contract/register.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { checkRow } from '#shared/rules/registers/check-row.ts';
import type { RowFacts } from '#shared/rules/registers/check-row.ts';
import { checkTable } from '#shared/rules/registers/check-table.ts';
import type { RegisterRow } from '../../db/entities.ts';

/** Rows with everything that is wrong about them; `wanted` narrows it to some, judged beside all. */
export function gridRows(
  register: RegisterKey,
  rows: readonly RegisterRow[],
  facts: RowFacts,
  wanted?: ReadonlySet<string>,
): RegisterGridRow[] {
  const beside = checkTable(
    register,
    rows.map(({ id, data }) => ({ key: id, data })),
  );
  return rows
    .filter(({ id }) => wanted?.has(id) ?? true)
    .map(({ id, position, data }) => ({
      id,
      position,
      data,
      issues: [...checkRow(register, data, facts), ...(beside.get(id) ?? [])],
    }));
}
