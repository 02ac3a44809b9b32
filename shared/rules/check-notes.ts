import type { Checklist } from '../model/checklist.ts';
import type { Registers } from '../model/registers/index.ts';
import type { CheckResult } from './check.ts';
import { duplicateIds } from './registers/duplicate-ids.ts';

/** What a check of a case has to say beside its result; `values` fill the sentence of the kind. */
export interface CheckNote {
  readonly kind: 'notApplicableNotAllowed' | 'pending' | 'duplicateId';
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Faults the check computes on in spite of: ids twice in a register (DOMAIN §2), answers an item's scale
 * does not have (§1.7), items still 待核实, which must not be closed (§4.1).
 */
export function checkNotes(
  registers: Registers,
  { items }: Checklist,
  { final_answers_not_conforming: answers }: CheckResult,
): readonly CheckNote[] {
  const answered = items.flatMap((item): CheckNote[] => {
    const label = answers[item.id];
    const values = { item: item.id, title: item.title };
    if (label === '待核实') return [{ kind: 'pending', values }];
    const barred = label === '不适用' && !item.scale.includes(label);
    return barred ? [{ kind: 'notApplicableNotAllowed', values }] : [];
  });
  const twice = duplicateIds(registers).map(({ at, id, first }): CheckNote => ({
    kind: 'duplicateId',
    values: { at, id, first },
  }));
  return [...twice, ...answered];
}
