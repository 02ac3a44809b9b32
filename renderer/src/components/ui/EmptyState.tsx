import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do now. */
  readonly hint?: string;
  readonly children?: ReactNode;
}

export function EmptyState({ title, hint, children }: EmptyStateProps): ReactNode {
  return (
    <div className={classes['empty']}>
      <p className={classes['emptyTitle']}>{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {children !== undefined && <div className={classes['emptyActions']}>{children}</div>}
    </div>
  );
}
