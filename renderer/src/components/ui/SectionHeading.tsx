import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface SectionHeadingProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly action?: ReactNode;
  /** Without the rule, for headings inside a rail. */
  readonly quiet?: boolean;
  readonly level?: 2 | 3;
  readonly id?: string;
}

export function SectionHeading(props: SectionHeadingProps): ReactNode {
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <div className={classes['section']} data-quiet={props.quiet ? '' : undefined}>
      <Heading className={classes['sectionTitle']} id={props.id}>
        {props.title}
      </Heading>
      {props.note !== undefined && <span className={classes['sectionNote']}>{props.note}</span>}
      {props.action !== undefined && (
        <span className={classes['sectionAction']}>{props.action}</span>
      )}
    </div>
  );
}
