import type { RegisterGridRow } from '#shared/contract/register.ts';
import type { CaseFile } from '#shared/model/case-file.ts';
import { REGISTER_KEYS, SINGLE_REGISTER_KEYS } from '#shared/model/registers/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { checkRow } from '#shared/rules/registers/check-row.ts';
import type { RowFacts } from '#shared/rules/registers/check-row.ts';
import { checkTable } from '#shared/rules/registers/check-table.ts';
import type { RegisterRow } from '../../db/entities.ts';

const SINGLE: ReadonlySet<RegisterKey> = new Set(SINGLE_REGISTER_KEYS);

/** Rows of one register, whether the file keeps it as a list or as one record. */
export function registerRowsOf(file: CaseFile, register: RegisterKey): readonly object[] {
  const value = file[register];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The registers as a case file keeps them. */
export function registersOf(rows: readonly RegisterRow[]): Record<string, unknown> {
  return Object.fromEntries(
    REGISTER_KEYS.map((register) => {
      const data = rows.filter((row) => row.register === register).map((row) => row.data);
      return [register, SINGLE.has(register) ? (data[0] ?? null) : data];
    }),
  );
}

/** Ids of the rows, in the order {@link registersOf} gives the rows. */
export function registerRowIdsOf(rows: readonly RegisterRow[]): Record<string, string[]> {
  return Object.fromEntries(
    REGISTER_KEYS.map((register) => [
      register,
      rows.filter((row) => row.register === register).map(({ id }) => id),
    ]),
  );
}

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
