import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

/** While a year is typed the field passes through the years 2, 20 and 202. */
const PLAUSIBLE = /^(19|20|21)\d\d-/u;

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null;
  readonly onCommit: (value: string | null) => void;
  readonly type?: 'date' | 'datetime-local';
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly error?: ReactNode;
  readonly describedBy?: string;
}

/** A day; every complete date is handed on, what is half typed stays in the field. */
export function DateField({ type = 'date', ...props }: DateFieldProps): ReactNode {
  const { value, onCommit } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (next: string): void => {
    if (next !== (value ?? '')) onCommit(next === '' ? null : next);
  };
  return (
    <TextInput
      type={type}
      label={props.label}
      value={draft ?? value ?? ''}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      error={props.error}
      max={type === 'date' ? '2199-12-31' : '2199-12-31T23:59'}
      aria-describedby={props.describedBy}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setDraft(next);
        if (PLAUSIBLE.test(next)) commit(next);
      }}
      onBlur={() => {
        if (draft === '') commit('');
        setDraft(null);
      }}
    />
  );
}
