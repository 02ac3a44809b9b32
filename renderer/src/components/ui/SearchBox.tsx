import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly autoFocus?: boolean;
}

/** One line to search by; Esc empties it. */
export function SearchBox(props: SearchBoxProps): ReactNode {
  return (
    <TextInput
      type="search"
      aria-label={props.label}
      placeholder={props.placeholder ?? props.label}
      leftSection={<IconSearch size="1rem" stroke={1.6} aria-hidden />}
      value={props.value}
      data-autofocus={props.autoFocus ? true : undefined}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && props.value !== '' && !event.nativeEvent.isComposing) {
          event.stopPropagation();
          props.onChange('');
        }
        props.onKeyDown?.(event);
      }}
    />
  );
}
