import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../ui/ErrorLine.tsx';
import classes from './form.module.css';

interface ReasonFormProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Says what will happen, such as 暂停检查. */
  readonly act: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** False where the reason is not the first thing to be typed. */
  readonly focus?: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why, in a line of its own where the act was asked for; never a dialog. */
export function ReasonForm(props: ReasonFormProps): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { focus = true } = props;
  // The form appears because its act was asked for, so the cursor belongs into it.
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <form
      className={classes['reason']}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') props.onConfirm(reason.trim());
      }}
    >
      <Textarea
        label={props.label}
        placeholder={props.placeholder ?? ''}
        value={reason}
        maxLength={2000}
        ref={field}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes['acts']}>
        <Button type="submit" disabled={reason.trim() === '' || props.busy}>
          {props.act}
        </Button>
        <Button variant="subtle" onClick={props.onCancel}>
          {t('common.action.cancel')}
        </Button>
        {reason.trim() === '' && (
          <span className={classes['hint']}>{t('session.form.reasonNeeded')}</span>
        )}
      </div>
      <ErrorLine error={props.error} />
    </form>
  );
}
