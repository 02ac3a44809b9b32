import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

interface JsonFileButtonProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly variant?: 'default' | 'filled';
  readonly multiple?: boolean;
}

/** Picks .json files. The choice is forgotten at once, so that a corrected file can be picked again. */
export function JsonFileButton({
  label,
  onFiles,
  variant = 'default',
  multiple = false,
}: JsonFileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
