import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#shared/model/session.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { NextActLink } from '../../components/session/NextActLink.tsx';
import { StateShape } from '../../components/session/StateShape.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './home.module.css';

function CaseRow({ session }: { readonly session: SessionSummary }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = t('home.cases.answered', {
    answered: session.answered,
    total: session.itemCount,
  });
  const evidence = t('home.cases.evidence', { count: session.evidenceCount });
  return (
    <li className={classes['case']}>
      <StateShape state={session.state} />
      <span className={classes['state']}>{t(`common.state.${session.state}`)}</span>
      <span className={classes['name']}>{session.organizationName}</span>
      <span className={classes['meta']}>
        <span className={classes['code']}>{session.reviewNo}</span>
        {` · ${format.date(session.reviewDate)} · ${progress} · ${evidence}`}
      </span>
      <NextActLink session={session} />
    </li>
  );
}

interface CasesProps {
  readonly rows: readonly SessionSummary[];
  readonly total: number;
}

/** Cases that still want something, each row ending in what comes next. */
export function CasesOnHand({ rows, total }: CasesProps): ReactNode {
  const { t } = useTranslation();
  const more = total - rows.length;
  return (
    <section className={classes['block']}>
      <SectionHeading
        title={t('home.cases.title')}
        note={t('home.cases.note', { count: total })}
        action={more > 0 && <Link to="/sessions">{t('home.cases.more', { count: more })}</Link>}
      />
      {rows.length === 0 && <p className={classes['note']}>{t('home.cases.none')}</p>}
      <ul>
        {rows.map((session) => (
          <CaseRow key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}
