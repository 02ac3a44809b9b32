import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '../ui/TextButton.tsx';
import { DateField } from './DateField.tsx';
import classes from './form.module.css';
import { fromLocalField, toLocalField } from './local-time.ts';

interface InstantFieldProps {
  readonly label: string;
  /** UTC instant, or null. */
  readonly value: string | null;
  readonly onCommit: (instant: string | null) => void;
  readonly disabled?: boolean;
}

/** A time of the visit, in the time of the inspected place; 现在 fills in the clock. */
export function InstantField(props: InstantFieldProps): ReactNode {
  const { t } = useTranslation();
  const { value, onCommit, disabled = false } = props;
  return (
    <div className={classes['withAct']}>
      <DateField
        time
        label={props.label}
        value={value === null ? null : toLocalField(value)}
        disabled={disabled}
        onCommit={(next) => onCommit(next === null ? null : fromLocalField(next))}
      />
      {!disabled && (
        <TextButton
          aria-label={t('session.form.nowFor', { what: props.label })}
          onClick={() => onCommit(new Date().toISOString())}
        >
          {t('session.form.now')}
        </TextButton>
      )}
    </div>
  );
}
