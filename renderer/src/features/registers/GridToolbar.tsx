import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format/use-format.ts';
import { SearchBox } from '../../components/ui/SearchBox.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import type { GridRow } from './grid-model.ts';
import { AddRowButton, ImportButton, TemplateButton } from './GridTools.tsx';
import type { GridHandle } from './RegisterGrid.tsx';
import classes from './registers.module.css';
import type { Import } from './use-import.ts';
import { addRow, type OpenRegister } from './use-register.ts';
import type { View } from './use-view.ts';

/** People of the roster still here, as the register tells it. */
function rosterNote(rows: readonly GridRow[]): { readonly onDuty: number; readonly left: number } {
  const left = rows.filter(({ data }) => typeof data['leave_date'] === 'string').length;
  return { onDuty: rows.length - left, left };
}

interface GridToolbarProps {
  readonly open: OpenRegister;
  readonly view: View;
  readonly errors: number;
  readonly chosen: readonly GridRow[];
  readonly importer: Import;
  readonly goTo: GridHandle['goTo'];
}

/** How many rows, ways to find one, and the ways rows come in and go. */
export function GridToolbar(props: GridToolbarProps): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const { open, view, errors, chosen, importer, goTo } = props;
  const { rows, spec, register, editable } = open;
  const count = rows.length;
  return (
    <div className={classes['tools']}>
      <span className={classes['toolsNote']}>
        {view.narrowed
          ? t('registerUi.shown', { shown: view.shown.length, count })
          : t('registerUi.rows', { count })}
        {register === 'staff' && ` · ${t('registerUi.onDuty', rosterNote(rows))}`}
        {errors > 0 && ` · ${t('registerUi.wrong', { count: errors })}`}
      </span>
      {(view.narrowed || view.sorting !== null) && (
        <TextButton onClick={view.reset}>{t('registerUi.showAll')}</TextButton>
      )}
      <span className={classes['toolsEnd']}>
        <SearchBox
          label={t('registerUi.searchLabel')}
          placeholder={t('registerUi.search')}
          value={view.query}
          onChange={view.search}
        />
        <ColumnJump
          names={spec.fields.map((field) => [field.key, pick(field.zh, field.en)])}
          onJump={(field) => {
            const row = chosen[0] ?? view.shown[0];
            if (row) goTo(row.key, field);
          }}
        />
        {editable && (
          <>
            {chosen.length > 0 && (
              <Button onClick={() => void open.writer.remove(chosen.map(({ key }) => key))}>
                {t('registerUi.act.removeRows', { count: chosen.length })}
              </Button>
            )}
            <AddRowButton
              onAdd={() => {
                const key = addRow(open);
                // The grid learns of the new row with the next frame.
                requestAnimationFrame(() => goTo(key, spec.fields[1]?.key ?? null, true));
              }}
            />
            <TemplateButton register={register} />
            <ImportButton onFile={(file) => importer.readFile(file)} />
          </>
        )}
      </span>
    </div>
  );
}

interface ColumnJumpProps {
  readonly names: readonly (readonly [string, string])[];
  readonly onJump: (field: string) => void;
}

/** Wide registers: straight to a column by its name. */
function ColumnJump({ names, onJump }: ColumnJumpProps): ReactNode {
  const { t } = useTranslation();
  return (
    <select
      className={classes['jump']}
      aria-label={t('registerUi.goToColumn')}
      value=""
      onChange={(event) => onJump(event.currentTarget.value)}
    >
      <option value="">{t('registerUi.goToColumn')}</option>
      {names.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
