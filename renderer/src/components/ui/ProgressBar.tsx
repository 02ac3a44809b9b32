import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface ProgressBarProps {
  readonly done: number;
  readonly total: number;
  readonly label: string;
  /** Width in CSS px at the standard text size. */
  readonly width?: number;
}

/** A flat bar; the numbers stand beside it, so it never carries meaning alone. */
export function ProgressBar({ done, total, label, width = 48 }: ProgressBarProps): ReactNode {
  return (
    <progress
      className={classes['progress']}
      style={{ width: `${width / 16}rem` }}
      aria-label={label}
      value={done}
      max={Math.max(total, 1)}
    />
  );
}
