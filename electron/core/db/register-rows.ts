import type { CaseFile } from '#shared/model/case-file.ts';
import { REGISTER_KEYS, SINGLE_REGISTER_KEYS } from '#shared/model/registers/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { NewId } from '../lib/ids.ts';
import { registerRowEntity, registerRowSchema } from './entities.ts';
import type { RegisterRow } from './entities.ts';
import type { Tx } from './recorder.ts';

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
    REGISTER_KEYS.flatMap((register): [string, unknown][] => {
      const data = rows.filter((row) => row.register === register).map((row) => row.data);
      if (!SINGLE.has(register)) return [[register, data]];
      return data[0] === undefined ? [] : [[register, data[0]]];
    }),
  );
}

/** Registers of one record that a file gives as `null`: no row, and yet written out again. */
export function nullRegistersOf(file: CaseFile): Record<string, null> {
  const given = SINGLE_REGISTER_KEYS.filter((register) => file[register] === null);
  return Object.fromEntries(given.map((register) => [register, null]));
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

/** One row of a register as it came; `data` is checked to be plain JSON. */
export function insertRegisterRow(
  tx: Tx,
  newId: NewId,
  row: {
    readonly sessionId: SessionId;
    readonly register: RegisterKey;
    readonly position: number;
    readonly data: object;
  },
): void {
  tx.insert(registerRowEntity, registerRowSchema.parse({ ...row, id: newId() }));
}
