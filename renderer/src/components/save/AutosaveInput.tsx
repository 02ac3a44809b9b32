import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ErrorLine } from '../ui/ErrorLine.tsx';
import type { AutosavedText } from './use-autosave.ts';

interface AutosaveInputProps {
  readonly text: AutosavedText;
  readonly label: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly description?: ReactNode;
}

/** One line over an autosaved text; what an input method has not finished is shown but not written. */
export function AutosaveInput(props: AutosaveInputProps): ReactNode {
  const { text } = props;
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <div>
      <TextInput
        label={props.label}
        value={composing ?? text.value}
        placeholder={props.placeholder ?? ''}
        maxLength={props.maxLength}
        disabled={props.disabled ?? false}
        required={props.required ?? false}
        description={props.description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => {
          const { value } = event.currentTarget;
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
      {text.error !== null && <ErrorLine error={text.error} onRetry={() => void text.flush()} />}
    </div>
  );
}
