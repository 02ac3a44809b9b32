import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { type DrawnSample, sampleKindSchema } from '#shared/model/sampling.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import { orpc } from '../../api/client.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Columns } from '../../components/ui/Page.tsx';
import { SampleSection } from './SampleSection.tsx';
import { SamplingFoot } from './SamplingFoot.tsx';
import { SamplingRecord } from './SamplingRecord.tsx';
import { reportsAreBehind, roundsOf } from './sampling-view.ts';
import classes from './sampling.module.css';

interface SectionsProps {
  readonly sessionId: SessionId;
  readonly rounds: readonly DrawnSample[];
  readonly editable: boolean;
}

function Sections({ sessionId, rounds, editable }: SectionsProps): ReactNode {
  const { t } = useTranslation();
  const noProjects = roundsOf(rounds, 'projects').length === 0;
  const behind = reportsAreBehind(rounds);
  return sampleKindSchema.options.map((kind) => {
    const waits = kind === 'reports' && noProjects;
    const changed = kind === 'reports' && behind;
    return (
      <SampleSection
        key={kind}
        sessionId={sessionId}
        kind={kind}
        rounds={roundsOf(rounds, kind)}
        editable={editable}
        waits={waits}
        hint={
          waits ? t('sampling.projectsFirst') : changed ? t('sampling.reportsBehind') : undefined
        }
      />
    );
  });
}

/** 抽样 (DOMAIN §1.8): what is drawn, why, and every earlier round; anybody can draw it again. */
export function SamplingScreen(): ReactNode {
  const { t } = useTranslation();
  const { sessionId } = useParams({ from: '/sessions/$sessionId/sampling' });
  const rounds = useQuery(orpc.sampling.rounds.queryOptions({ input: { sessionId } }));
  const detail = useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data;
  if (!detail) return null;
  const { state } = detail.session;
  const drawn = rounds.data ?? [];
  return (
    <>
      <Columns>
        <div className={classes['screen']}>
          <h1 className={classes['title']}>{t('sampling.title')}</h1>
          <p className={classes['note']}>{t('sampling.note')}</p>
          {!canEdit(state) && (
            <p className={classes['note']}>
              {t('sampling.locked', { state: t(`common.state.${state}`) })}
            </p>
          )}
          <ErrorLine error={rounds.error} onRetry={() => void rounds.refetch()} />
          {rounds.data && (
            <Sections sessionId={sessionId} rounds={drawn} editable={canEdit(state)} />
          )}
        </div>
        <SamplingRecord detail={detail} rounds={drawn} />
      </Columns>
      <SamplingFoot sessionId={sessionId} rounds={drawn} editable={canEdit(state)} />
    </>
  );
}
