import { type ClipboardEvent, type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../ui/ErrorLine.tsx';
import classes from './save.module.css';
import type { AutosavedText } from './use-autosave.ts';

interface AutosaveTextareaProps {
  readonly text: AutosavedText;
  readonly label: string;
  /** Shows the label above; otherwise it is there for screen readers alone. */
  readonly labelled?: boolean;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly minRows?: number;
  readonly disabled?: boolean;
  readonly grow?: boolean;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  readonly describedBy?: string;
}

/** Characters of a paste that the field has no room for; the browser would drop them without a word. */
function overflowOf(event: ClipboardEvent<HTMLTextAreaElement>, maxLength: number): number {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
  return Math.max(0, value.length - (selectionEnd - selectionStart) + pasted.length - maxLength);
}

/**
 * A text area over an autosaved text. What an input method has not finished composing is shown but not
 * written; the failure of a write stands under the field and the text stays in it.
 */
export function AutosaveTextarea({
  text,
  fieldRef,
  minRows = 2,
  ...props
}: AutosaveTextareaProps): ReactNode {
  const { t } = useTranslation();
  const [composing, setComposing] = useState<string | null>(null);
  const [dropped, setDropped] = useState(0);
  return (
    <div className={classes['field']} data-grow={props.grow ? '' : undefined}>
      <label className={classes['label']}>
        <span className={props.labelled ? classes['labelText'] : 'visually-hidden'}>
          {props.label}
        </span>
        <textarea
          ref={fieldRef}
          className={classes['textarea']}
          rows={minRows}
          value={composing ?? text.value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          readOnly={props.disabled}
          aria-describedby={props.describedBy}
          onPaste={(event) => setDropped(overflowOf(event, props.maxLength))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value.length < props.maxLength) setDropped(0);
            if ('isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true) {
              setComposing(value);
            } else {
              setComposing(null);
              text.change(value);
            }
          }}
          onCompositionEnd={(event) => {
            setComposing(null);
            text.change(event.currentTarget.value);
          }}
          onBlur={() => void text.flush()}
        />
      </label>
      {dropped > 0 && (
        <p className={classes['dropped']} role="alert">
          {t('common.textDropped', { max: props.maxLength, count: dropped })}
        </p>
      )}
      {text.error !== null && <ErrorLine error={text.error} onRetry={() => void text.flush()} />}
    </div>
  );
}
