import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { Columns } from '../../components/ui/Page.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { ContinueForm, EntryFoot } from './EntryFoot.tsx';
import { EntryGaps } from './EntryGaps.tsx';
import { EntryRecord } from './EntryRecord.tsx';
import classes from './sessions.module.css';
import { SideRoads } from './SideRoads.tsx';
import { useOpenSession } from './use-session.ts';

/** The title is the state, not the name of the screen. */
function useTitle(detail: SessionDetail | undefined): string {
  const { t } = useTranslation();
  if (!detail) return '';
  const gaps = detail.gate.entry.length;
  switch (detail.session.state) {
    case 'draft':
    case 'pendingApproval':
    case 'notified':
      if (gaps > 0) return t('session.entry.missingTitle', { count: gaps });
      return t(
        detail.session.state === 'notified'
          ? 'session.entry.readyTitle'
          : 'session.entry.tooEarlyTitle',
      );
    case 'onSite':
      return t('session.entry.onSiteTitle');
    case 'paused':
      return t('session.entry.pausedTitle');
    case 'awaitingSignature':
      return t('session.entry.closedTitle');
    case 'incomplete':
      return t('session.entry.incompleteTitle');
    case 'terminated':
      return t('session.entry.terminatedTitle');
  }
}

function Subtitle({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const { startedAt, stateReason } = detail.session;
  const gates = detail.gate.entry.length === 0 ? 'session.entry.gateMet' : 'session.entry.gateNote';
  const notes = [
    startedAt === null
      ? t(gates)
      : t('session.entry.startedNote', { time: format.instant(startedAt) }),
    ...(stateReason === null ? [] : [t('session.entry.reasonWas', { reason: stateReason })]),
  ];
  return (
    <p className={classes['titleNote']}>
      {notes.map((note) => (
        <span key={note}>{note} </span>
      ))}
    </p>
  );
}

function TeamRail({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['railBlock']}>
      <SectionHeading title={t('session.entry.team')} />
      {detail.team.length === 0 && <p className={classes['note']}>{t('session.entry.noTeam')}</p>}
      <ul className={classes['people']}>
        {detail.team.map((member) => (
          <li key={member.id}>
            <span>{member.name}</span>
            <span className={classes['quiet']}>{t(`common.role.${member.role}`)}</span>
            <span className={classes['code']}>{member.certificateNo}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** 进场: gates G1 and G2, the record of the entry, start, pause and the side roads. */
export function EntryScreen(): ReactNode {
  const { t } = useTranslation();
  const detail = useOpenSession();
  const title = useTitle(detail);
  if (!detail) return null;
  // Nothing typed for one case may stay on the screen of another.
  return (
    <Fragment key={detail.session.id}>
      <Columns
        railLabel={t('session.entry.team')}
        rail={
          <>
            <TeamRail detail={detail} />
            {detail.session.state === 'incomplete' && (
              <div className={classes['railBlock']}>
                <ContinueForm detail={detail} />
              </div>
            )}
            <SideRoads detail={detail} />
          </>
        }
      >
        <h1 className={classes['title']}>{title}</h1>
        <Subtitle detail={detail} />
        {detail.session.startedAt === null && <EntryGaps detail={detail} />}
        <div className={classes['record']}>
          <EntryRecord detail={detail} />
        </div>
      </Columns>
      <EntryFoot detail={detail} />
    </Fragment>
  );
}
