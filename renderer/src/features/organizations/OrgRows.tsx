import { CheckboxGroup, Checkbox, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/form/DateField.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { type DraftErrors, newRow, type RowDraft } from './org-draft.ts';
import {
  CAPABILITIES,
  type Column,
  DIRECTIONS,
  LISTS,
  type ListKey,
  SHAREHOLDER_TYPES,
} from './org-fields.ts';
import classes from './organizations.module.css';

interface CellProps {
  readonly column: Column;
  readonly row: RowDraft;
  readonly label: string;
  readonly error: string | undefined;
  readonly onChange: (row: RowDraft) => void;
}

function Cell({ column, row, label, error, onChange }: CellProps): ReactNode {
  const { t } = useTranslation();
  const value = row.values[column.key] ?? '';
  const set = (next: string): void =>
    onChange({ ...row, values: { ...row.values, [column.key]: next } });
  const shared = { label, required: column.required, error, withAsterisk: column.required };
  switch (column.kind) {
    case 'directions':
      return (
        <CheckboxGroup
          label={label}
          value={[...row.directions]}
          onChange={(directions) => onChange({ ...row, directions })}
        >
          <div className={classes['checks']}>
            {DIRECTIONS.map((one) => (
              <Checkbox key={one} value={one} label={t(`organization.direction.${one}`)} />
            ))}
          </div>
        </CheckboxGroup>
      );
    case 'shareholderType':
    case 'capability': {
      const data =
        column.kind === 'capability'
          ? CAPABILITIES.map((one) => ({ value: one, label: t(`organization.capability.${one}`) }))
          : SHAREHOLDER_TYPES.map((one) => ({
              value: one,
              label: t(`organization.shareholderType.${one}`),
            }));
      return (
        <Select
          {...shared}
          data={data}
          value={value === '' ? null : value}
          onChange={(next) => set(next ?? '')}
        />
      );
    }
    case 'date':
      return (
        <DateField
          label={label}
          required={column.required}
          error={error}
          value={value === '' ? null : value}
          onCommit={(next) => set(next ?? '')}
          onWrong={set}
        />
      );
    case 'ratio':
    case 'text':
      return (
        <TextInput
          {...shared}
          inputMode={column.kind === 'ratio' ? 'decimal' : 'text'}
          value={value}
          maxLength={500}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
}

interface OrgRowsProps {
  readonly list: ListKey;
  readonly rows: readonly RowDraft[];
  readonly errors: DraftErrors;
  readonly onChange: (rows: readonly RowDraft[]) => void;
}

/** One nested list of the register as simple rows: add, fill in, remove. */
export function OrgRows({ list, rows, errors, onChange }: OrgRowsProps): ReactNode {
  const { t } = useTranslation();
  const what = t(`organization.field.${list}`);
  const columns: readonly Column[] = LISTS[list];
  const errorOf = (index: number, column: Column): string | undefined => {
    const error = errors[`${list}.${index}.${column.key}`];
    return error === undefined ? undefined : t(`organization.error.${error}`);
  };
  return (
    <section aria-label={what}>
      <div className={classes['listHead']}>
        <h3>{what}</h3>
        {rows.length === 0 && (
          <span className={classes['missing']}>{t('organization.row.none')}</span>
        )}
        <TextButton onClick={() => onChange([...rows, newRow()])}>
          {t('organization.row.add', { what })}
        </TextButton>
      </div>
      {rows.map((row, index) => (
        <div key={row.key} className={classes['rowLine']}>
          {columns.map((column) => (
            <div key={column.key} className={classes['cell']} data-kind={column.kind}>
              <Cell
                column={column}
                row={row}
                label={t(`organization.row.${column.key}`)}
                error={errorOf(index, column)}
                onChange={(next) => onChange(rows.map((one) => (one === row ? next : one)))}
              />
            </div>
          ))}
          <TextButton
            aria-label={t('organization.row.remove', { what, n: index + 1 })}
            onClick={() => onChange(rows.filter((one) => one !== row))}
          >
            {t('common.action.remove')}
          </TextButton>
        </div>
      ))}
    </section>
  );
}
