import type { ReactNode } from 'react';
import { useScreenModeValue } from '../hooks/use-compact.ts';
import classes from './ui.module.css';

interface PageHeadProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** Head of a screen outside a case: title 20/28, a note, and its acts on the right. */
export function PageHead({ title, note, actions }: PageHeadProps): ReactNode {
  return (
    <header className={classes['pageHead']}>
      <h1 className={classes['pageTitle']}>{title}</h1>
      {note !== undefined && <span className={classes['pageNote']}>{note}</span>}
      {actions !== undefined && <div className={classes['pageActions']}>{actions}</div>}
    </header>
  );
}

interface ColumnsProps {
  readonly children: ReactNode;
  /** Right rail, 400 px on a surface tone; folds under the main column where there is no room. */
  readonly rail?: ReactNode;
  readonly railLabel?: string;
  /** Under a PageHead the columns keep its wider inset. */
  readonly inset?: boolean;
  /** Names the part and lets the keyboard scroll it; for content without a single control. */
  readonly scrollLabel?: string;
}

/** The scrolling part of a screen, with an optional rail. */
export function Columns(props: ColumnsProps): ReactNode {
  const { children, rail, railLabel, inset, scrollLabel } = props;
  const { fold } = useScreenModeValue();
  const scroll =
    scrollLabel === undefined
      ? {}
      : ({ tabIndex: 0, role: 'region', 'aria-label': scrollLabel } as const);
  // With a folded rail both parts scroll together, otherwise each on its own.
  return (
    <div
      className={classes['columns']}
      data-inset={inset ? '' : undefined}
      {...(fold ? scroll : {})}
    >
      <div className={classes['main']} {...(fold ? {} : scroll)}>
        {children}
      </div>
      {rail !== undefined && (
        <aside className={classes['rail']} aria-label={railLabel}>
          {rail}
        </aside>
      )}
    </div>
  );
}

interface FootBarProps {
  readonly children: ReactNode;
  /** Acts at the right edge, the primary one last. */
  readonly end?: ReactNode;
}

export function FootBar({ children, end }: FootBarProps): ReactNode {
  return (
    <footer className={classes['foot']}>
      {children}
      {end !== undefined && <div className={classes['footEnd']}>{end}</div>}
    </footer>
  );
}
