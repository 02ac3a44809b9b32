import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { ExportProgress } from '#shared/model/document.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './documents.module.css';
import { type ExportState, useExport } from './use-export.ts';

const STAGES = ['photos', 'layout', 'build', 'write'] as const;

function useStageWords(): (progress: ExportProgress | null) => string {
  const { t } = useTranslation();
  return (progress) => {
    const stage = STAGES.find((one) => one === progress?.stage) ?? 'other';
    return t(`documentUi.stage.${stage}`, {
      done: progress?.done ?? 0,
      total: progress?.total ?? 0,
    });
  };
}

interface StateLineProps {
  readonly state: ExportState;
  readonly onCancel: () => void;
}

function StateLine({ state, onCancel }: StateLineProps): ReactNode {
  const { t } = useTranslation();
  const words = useStageWords();
  switch (state.status) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className={classes['progress']} aria-live="polite">
          <ProgressBar
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? 1}
            label={t('documentUi.export')}
            width={96}
          />
          <span>{words(state.progress)}</span>
          <Button onClick={onCancel}>{t('documentUi.cancel')}</Button>
        </div>
      );
    case 'cancelled':
      return <output className={classes['done']}>{t('documentUi.cancelled')}</output>;
    case 'done':
      return (
        <output className={classes['done']}>
          {t('documentUi.done', { name: state.document.fileName })}
        </output>
      );
    case 'failed':
      return <ErrorLine error={state.error} />;
  }
}

/** A draft at any time, the report once the visit is closed; progress and cancel in place. */
export function ExportPanel({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId, state } = detail.session;
  const { state: progress, start, cancel } = useExport(sessionId);
  const running = progress.status === 'running';
  const closed = state === 'awaitingSignature';
  return (
    <section className={classes['block']}>
      <SectionHeading title={t('documentUi.export')} note={t('documentUi.kind.reviewReport')} />
      <div className={classes['exportRow']}>
        <p className={classes['note']} id="draft-note">
          {t('documentUi.draftNote')}
        </p>
        <Button disabled={running} aria-describedby="draft-note" onClick={() => start(true)}>
          {t('documentUi.draftAct')}
        </Button>
      </div>
      <div className={classes['exportRow']}>
        <p className={classes['note']} id="final-note">
          {t(closed ? 'documentUi.finalNote' : 'documentUi.finalBlocked')}
        </p>
        {!closed && (
          <ButtonLink to="/sessions/$sessionId/gate" params={{ sessionId }}>
            {t('documentUi.toGate')}
          </ButtonLink>
        )}
        <Button
          variant={closed ? 'filled' : 'default'}
          disabled={!closed || running}
          aria-describedby="final-note"
          onClick={() => start(false)}
        >
          {t('documentUi.finalAct')}
        </Button>
      </div>
      <StateLine state={progress} onCancel={cancel} />
    </section>
  );
}
