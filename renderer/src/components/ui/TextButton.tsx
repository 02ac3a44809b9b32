import type { ComponentProps, ReactNode } from 'react';
import classes from './ui.module.css';

interface TextButtonProps extends ComponentProps<'button'> {
  readonly tone?: 'accent' | 'text';
}

/** A quiet act in a line of text. */
export function TextButton({ tone = 'accent', ...rest }: TextButtonProps): ReactNode {
  return <button type="button" {...rest} className={classes['textButton']} data-tone={tone} />;
}
