import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do now. */
  readonly hint?: string;
  /** It is all the screen has: the title is its heading. */
  readonly heading?: boolean;
  readonly children?: ReactNode;
}

export function EmptyState({ title, hint, heading, children }: EmptyStateProps): ReactNode {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={classes['empty']}>
      <Title className={classes['emptyTitle']}>{title}</Title>
      {hint !== undefined && <p>{hint}</p>}
      {children !== undefined && <div className={classes['emptyActions']}>{children}</div>}
    </div>
  );
}
