import type { RegisterField } from '#shared/model/register-fields/index.ts';
import { formatCell } from '#shared/rules/registers/format-cell.ts';

export interface FieldWord {
  readonly zh: string;
  readonly en: string;
}

/** The words a cell of this field can hold, as it shows them; null where any text may stand. */
export function fieldWords(field: RegisterField): readonly FieldWord[] | null {
  if (field.kind === 'enum') return field.options ?? [];
  if (field.kind !== 'boolean') return null;
  const word = (value: boolean): string => formatCell({ ...field, key: 'x' }, { x: value });
  return [
    { zh: word(true), en: 'Yes' },
    { zh: word(false), en: 'No' },
  ];
}
