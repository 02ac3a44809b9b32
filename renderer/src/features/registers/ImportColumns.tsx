import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '#shared/contract/register.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './registers.module.css';
import type { Import, ImportState } from './use-import.ts';

interface ImportColumnsProps {
  readonly shown: Extract<ImportState, { status: 'preview' }>;
  readonly importer: Import;
}

function SheetChoice({ shown, importer }: ImportColumnsProps): ReactNode {
  const { t } = useTranslation();
  const { sheets, sheet } = shown.preview;
  if (sheets.length < 2) return null;
  return (
    <label className={classes['choice']}>
      {t('registerUi.import.sheet')}
      <select
        value={sheet}
        disabled={shown.busy}
        onChange={(event) => importer.adjust({ sheet: event.currentTarget.value })}
      >
        {sheets.map(({ name, hidden, rows }) => (
          <option key={name} value={name}>
            {t(hidden ? 'registerUi.import.sheetHidden' : 'registerUi.import.sheetRows', {
              name,
              rows,
            })}
          </option>
        ))}
      </select>
    </label>
  );
}

function ModeChoice({ shown, importer }: ImportColumnsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className={classes['mode']}>
      <legend className="visually-hidden">{t('registerUi.import.mode')}</legend>
      {(['replace', 'merge'] as const).map((mode) => (
        <button
          key={mode}
          type="button"
          aria-pressed={shown.choices.mode === mode}
          disabled={shown.busy}
          title={t(`registerUi.import.${mode}Hint`)}
          onClick={() => importer.adjust({ mode })}
        >
          {t(`registerUi.import.${mode}`)}
        </button>
      ))}
      <span className={classes['quiet']}>{t(`registerUi.import.${shown.choices.mode}Hint`)}</span>
    </fieldset>
  );
}

function ColumnChoice(props: ImportColumnsProps & { readonly column: ImportColumn }): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const { shown, importer, column } = props;
  const { columns, register } = shown.preview;
  const choose = (field: string): void => {
    // A column that is only checked has no field to send: sent as none it would be left out.
    const mapping = Object.fromEntries(
      columns
        .filter(({ mappedBy }) => mappedBy !== 'check')
        .map((one) => [String(one.index), one.field]),
    );
    const chosen = field === '' ? null : field;
    // A field takes one column: the one that had it before gives it up.
    for (const one of columns)
      if (chosen !== null && one.field === chosen) mapping[String(one.index)] = null;
    importer.adjust({ mapping: { ...mapping, [String(column.index)]: chosen } });
  };
  return (
    <tr>
      <td className={classes['letter']}>{column.letter}</td>
      <td>
        {column.header}
        {column.hidden && (
          <span className={classes['quiet']}> {t('registerUi.import.hiddenColumn')}</span>
        )}
      </td>
      <td className={classes['quiet']}>{column.samples.join(' · ')}</td>
      <td>
        <select
          aria-label={t('registerUi.import.columnField', { letter: column.letter })}
          value={column.field ?? ''}
          disabled={shown.busy}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t('registerUi.import.leaveOut')}</option>
          {REGISTERS[register].fields.map(({ key, zh, en }) => (
            <option key={key} value={key}>
              {pick(zh, en)}
            </option>
          ))}
        </select>
      </td>
      <td className={classes['quiet']}>{t(`registerUi.import.mappedBy.${column.mappedBy}`)}</td>
    </tr>
  );
}

/** Which column of the source goes to which field; guessed, remembered, and always adjustable. */
export function ImportColumns(props: ImportColumnsProps): ReactNode {
  const { t } = useTranslation();
  const { columns, missingFields } = props.shown.preview;
  const [byHand, setByHand] = useState<boolean | null>(null);
  const open = byHand ?? missingFields.length > 0;
  const mapped = columns.filter(
    ({ field, mappedBy }) => field !== null || mappedBy === 'check',
  ).length;
  return (
    <section className={classes['mapping']} aria-label={t('registerUi.import.columns')}>
      <div className={classes['mappingHead']}>
        <strong>{t('registerUi.import.columns')}</strong>
        <span className={classes['quiet']}>
          {t('registerUi.import.columnsNote', { mapped, ignored: columns.length - mapped })}
        </span>
        <TextButton aria-expanded={open} onClick={() => setByHand(!open)}>
          {t(open ? 'registerUi.import.hideColumns' : 'registerUi.import.showColumns')}
        </TextButton>
        <SheetChoice {...props} />
        <ModeChoice {...props} />
      </div>
      {open && (
        <div className={classes['mappingList']}>
          <table>
            <tbody>
              {columns.map((column) => (
                <ColumnChoice key={column.index} {...props} column={column} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
