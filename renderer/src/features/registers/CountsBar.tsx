import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './registers.module.css';

export type CountKind = 'added' | 'changed' | 'unchanged' | 'removed' | 'wrong';

interface CountsBarProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly counts: readonly (readonly [CountKind, number])[];
  readonly children: ReactNode;
}

/** What writing would do, in numbers and as one bar; the numbers carry the meaning. */
export function CountsBar({ title, note, counts, children }: CountsBarProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section className={classes['counts']} aria-label={title}>
      <strong>{title}</strong>
      <span className={classes['countsNote']}>{note}</span>
      <span className={classes['parts']} aria-hidden>
        {counts.map(([kind, count]) => (
          <span key={kind} data-kind={kind} style={{ flexGrow: count }} />
        ))}
      </span>
      <output className={classes['numbers']}>
        {counts.map(([kind, count]) => (
          <span key={kind} data-kind={count > 0 ? kind : 'none'}>
            <b>{count}</b> {t(`registerUi.paste.${kind}`)}
          </span>
        ))}
      </output>
      <span className={classes['countsActs']}>{children}</span>
    </section>
  );
}
