import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#shared/model/enums.ts';
import { ALL_STATES } from '../../components/session/next-act.ts';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './home.module.css';

/** One ruled strip, zero in grey; each count opens its cases. */
export function StateCounts(props: {
  readonly counts: Partial<Record<SessionState, number>>;
}): ReactNode {
  const { t } = useTranslation();
  const total = ALL_STATES.reduce((sum, state) => sum + (props.counts[state] ?? 0), 0);
  return (
    <section className={classes['block']}>
      <SectionHeading
        title={t('home.counts.title')}
        note={t('home.counts.note', { count: total })}
        action={<Link to="/sessions">{t('home.counts.all')}</Link>}
      />
      <ul className={classes['strip']}>
        {ALL_STATES.map((state) => {
          const count = props.counts[state] ?? 0;
          return (
            <li key={state}>
              <Link
                to="/sessions"
                search={{ state }}
                className={classes['count']}
                data-zero={count === 0 ? '' : undefined}
              >
                <strong>{count}</strong>
                <span>{t(`common.state.${state}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
