import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportProgress } from '#shared/model/document.ts';
import { ErrorLine } from '../ui/ErrorLine.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import classes from './export.module.css';
import type { ExportState } from './use-document-export.ts';

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

interface ExportStateLineProps {
  readonly state: ExportState;
  readonly onCancel: () => void;
}

/** How far an export is, with its cancel; then what became of it. */
export function ExportStateLine({ state, onCancel }: ExportStateLineProps): ReactNode {
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
