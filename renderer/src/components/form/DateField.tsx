import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import classes from './form.module.css';
import { parseDate, parseDateTime } from './parse-date.ts';

/** A pause after which what is typed is taken, if it is a date already. */
const PAUSE_MS = 300;

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD` or, with `time`, `YYYY-MM-DDTHH:mm`; null when not given. */
  readonly value: string | null;
  readonly onCommit: (value: string | null) => void;
  /** What was left in the field and is no date; a form that saves as a whole must not save past it. */
  readonly onWrong?: (text: string) => void;
  readonly time?: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly error?: ReactNode;
}

/** The calendar of the system; the field beside it takes what is typed. */
function Picker(props: {
  readonly label: string;
  readonly value: string;
  readonly type: 'date' | 'datetime-local';
  readonly onPick: (value: string) => void;
}): ReactNode {
  const native = useRef<HTMLInputElement>(null);
  const { t } = useTranslation();
  return (
    <>
      <input
        ref={native}
        type={props.type}
        className={classes['native']}
        tabIndex={-1}
        aria-hidden
        value={props.value}
        onChange={(event) => props.onPick(event.currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        className={classes['pick'] ?? ''}
        aria-label={t('session.form.calendarFor', { what: props.label })}
        onClick={() => native.current?.showPicker()}
      >
        <IconCalendar className={classes['icon']} stroke={1.6} aria-hidden />
      </ActionIcon>
    </>
  );
}

/**
 * A day (and time), shown as 2026年4月22日 and typed in any usual way; the same wherever the system is
 * set to. What is not a date yet stays in the field with a sentence.
 */
export function DateField({ time = false, ...props }: DateFieldProps): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { value, onCommit } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const parse = time ? parseDateTime : parseDate;
  const take = (text: string): boolean => {
    const next = text.trim() === '' ? null : parse(text);
    if (next === null && text.trim() !== '') return false;
    if (next !== value) onCommit(next);
    return true;
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (draft === null || draft.trim() === '') return;
    const timer = setTimeout(() => latest.current(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const settle = (text: string): boolean => {
    const taken = take(text);
    if (!taken) props.onWrong?.(text);
    return taken;
  };
  const leave = (): void => {
    if (draft !== null && settle(draft)) setDraft(null);
    setLeft(true);
  };
  const shown =
    value === null ? '' : [formatDate(value, locale), ...(time ? [value.slice(11)] : [])].join(' ');
  const wrong = left && draft !== null;
  const sentence = t(time ? 'session.form.timeWrong' : 'session.form.dateWrong');
  return (
    <TextInput
      label={props.label}
      value={draft ?? shown}
      placeholder={time ? '2026-04-22 09:00' : '2026-04-22'}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      error={wrong ? sentence : props.error}
      rightSectionWidth="auto"
      rightSection={
        !props.disabled && (
          <Picker
            label={props.label}
            value={value ?? ''}
            type={time ? 'datetime-local' : 'date'}
            onPick={(picked) => {
              if (take(picked.replace('T', ' '))) setDraft(null);
            }}
          />
        )
      }
      onFocus={() => {
        setLeft(false);
        if (draft === null) setDraft((value ?? '').replace('T', ' '));
      }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && draft !== null)
          settle(draft);
      }}
      onBlur={leave}
    />
  );
}
