import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterField } from '#shared/model/register-fields/index.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { fieldWords } from './field-words.ts';
import classes from './grid.module.css';

/** Keys typed into a filter are not the grid's. */
const keepKeys = (event: KeyboardEvent): void => {
  if (event.key !== 'Tab') event.stopPropagation();
};

interface FilterCellProps {
  readonly field: RegisterField;
  readonly name: string;
  readonly value: string;
  readonly tabIndex: number;
  readonly onChange: (value: string) => void;
}

/** Filter of one column: one of its words where it has words, else any text. */
export function FilterCell(props: FilterCellProps): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const { field, name, value, tabIndex } = props;
  const label = t('registerUi.filterOf', { column: name });
  const words = fieldWords(field);
  if (words !== null) {
    return (
      <select
        className={classes['filter']}
        aria-label={label}
        tabIndex={tabIndex}
        data-set={value === '' ? undefined : ''}
        value={value}
        onKeyDown={keepKeys}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">{t('registerUi.all')}</option>
        {words.map((word) => (
          <option key={word.zh} value={word.zh}>
            {pick(word.zh, word.en)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <span className={classes['filterBox']}>
      {field.key === 'id' && (
        <IconSearch className={classes['filterIcon']} stroke={1.6} aria-hidden />
      )}
      <input
        className={classes['filter']}
        aria-label={label}
        tabIndex={tabIndex}
        data-set={value === '' ? undefined : ''}
        value={value}
        onKeyDown={keepKeys}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </span>
  );
}
