import { useSearch } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { canEdit } from '#shared/rules/session-state.ts';
import { Columns } from '../../components/ui/Page.tsx';
import { ApprovalSection } from './ApprovalSection.tsx';
import { CalendarOfCase } from './CalendarOfCase.tsx';
import { FactsSection } from './FactsSection.tsx';
import { goToPart } from './gate-parts.ts';
import { ParamsSection } from './ParamsSection.tsx';
import { PremisesSection } from './PremisesSection.tsx';
import { PrepareFoot } from './PrepareFoot.tsx';
import { PrepareRail } from './PrepareRail.tsx';
import classes from './sessions.module.css';
import { TeamSection } from './TeamSection.tsx';
import { useOpenSession } from './use-session.ts';

/** 准备: everything about the visit before it starts, and what gate G1 still wants. */
export function PrepareScreen(): ReactNode {
  const { t } = useTranslation();
  const detail = useOpenSession();
  const { part } = useSearch({ from: '/sessions/$sessionId/prepare' });
  const ready = detail !== undefined;
  useEffect(() => {
    if (ready && part !== undefined) goToPart(part);
  }, [ready, part]);
  if (!detail) return null;
  const { session } = detail;
  // Nothing typed for one case may stay on the screen of another.
  return (
    <Fragment key={session.id}>
      <Columns rail={<PrepareRail detail={detail} />} railLabel={t('session.prepare.gate')}>
        <h1 className="visually-hidden">{t('session.prepare.title')}</h1>
        {!canEdit(session.state) && (
          <p className={classes['titleNote']}>
            {t('session.prepare.locked', { state: t(`common.state.${session.state}`) })}
          </p>
        )}
        <FactsSection detail={detail} />
        <TeamSection detail={detail} />
        <PremisesSection detail={detail} />
        <ApprovalSection detail={detail} />
        <ParamsSection detail={detail} />
        <CalendarOfCase detail={detail} />
      </Columns>
      <PrepareFoot detail={detail} />
    </Fragment>
  );
}
