import { REGISTER_KEYS } from '../../model/registers/index.ts';
import type { Registers } from '../../model/registers/index.ts';

export interface DuplicateId {
  /** Path of the later row's id: `staff[3].id`. */
  readonly at: string;
  readonly id: string;
  /** Path of the row that had it first. */
  readonly first: string;
}

/** Ids are unique within a register (DOMAIN §2); a second row of the same id would hide the first. */
export const duplicateIds = (registers: Registers): readonly DuplicateId[] =>
  REGISTER_KEYS.flatMap((register) => {
    const rows = registers[register];
    if (!Array.isArray(rows)) return [];
    const known = new Map<string, string>();
    return rows.flatMap(({ id }, index): DuplicateId[] => {
      const at = `${register}[${index}].id`;
      const first = known.get(id);
      if (first !== undefined) return [{ at, id, first }];
      known.set(id, at);
      return [];
    });
  });
