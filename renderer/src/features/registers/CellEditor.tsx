import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { RenderEditCellProps } from 'react-data-grid';
import type { RegisterField } from '#shared/model/register-fields/index.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { fieldWords } from './field-words.ts';
import type { FilterRow } from './grid-columns.tsx';
import { cellText, type GridRow } from './grid-model.ts';
import classes from './grid.module.css';

interface CellEditorProps extends RenderEditCellProps<GridRow, FilterRow> {
  readonly field: RegisterField;
  readonly label: string;
}

/** One cell being written: plain text, with the known words on offer where a column has them. */
export function CellEditor({
  row,
  onRowChange,
  onClose,
  field,
  label,
}: CellEditorProps): ReactNode {
  const { pick } = useFormat();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const words = fieldWords(field) ?? field.options;
  return (
    <>
      <input
        ref={input}
        // The cell was opened to be written in.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className={classes['editor']}
        aria-label={label}
        value={cellText(field, row)}
        {...(words ? { list } : {})}
        onChange={(event) =>
          onRowChange({ ...row, typed: { ...row.typed, [field.key]: event.currentTarget.value } })
        }
        onBlur={() => onClose(true, false)}
      />
      {words && (
        <datalist id={list}>
          {words.map((word) => (
            <option key={word.zh} value={pick(word.zh, word.en)}>
              {pick(word.zh, word.en)}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
