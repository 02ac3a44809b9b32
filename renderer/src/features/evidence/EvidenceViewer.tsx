import { CloseButton } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '#shared/model/evidence.ts';
import type { EvidenceId } from '#shared/model/ids.ts';
import { useReturnFocus } from '../../components/hooks/use-return-focus.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { mediaUrl } from '../../platform/index.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { EvidenceStage } from './EvidenceStage.tsx';
import classes from './viewer.module.css';

interface EvidenceViewerProps {
  /** What ← and → walk through. */
  readonly views: readonly EvidenceView[];
  readonly openId: EvidenceId;
  readonly editable: boolean;
  readonly onOpen: (id: EvidenceId) => void;
  readonly onClose: () => void;
}

interface StepsProps {
  readonly position: string;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

function Steps({ position, onPrevious, onNext }: StepsProps): ReactNode {
  const { t } = useTranslation();
  const step = (label: string, run: (() => void) | null, Icon: typeof IconChevronLeft) => (
    <button
      type="button"
      className={classes['iconAct']}
      aria-label={label}
      disabled={run === null}
      onClick={() => run?.()}
    >
      <Icon className={classes['icon']} stroke={1.75} aria-hidden />
    </button>
  );
  return (
    <>
      {step(t('evidenceUi.viewer.previous'), onPrevious, IconChevronLeft)}
      <span className={classes['position']}>{position}</span>
      {step(t('evidenceUi.viewer.next'), onNext, IconChevronRight)}
    </>
  );
}

/** One piece of evidence, large, with everything that is known about it. */
export function EvidenceViewer(props: EvidenceViewerProps): ReactNode {
  const { t } = useTranslation();
  const { views, onOpen, onClose } = props;
  const trap = useFocusTrap();
  useReturnFocus();
  const at = views.findIndex((view) => view.evidence.id === props.openId);
  const view = views[at];
  const goTo = (next: EvidenceView | undefined): (() => void) | null =>
    next ? () => onOpen(next.evidence.id) : null;
  const previous = goTo(views[at - 1]);
  const next = goTo(views[at + 1]);
  const group = 'evidence' as const;
  useKeys(
    [
      { group, keys: ['Escape'], label: t('common.action.close'), inText: true, run: onClose },
      {
        group,
        keys: ['PageUp'],
        label: t('evidenceUi.viewer.previous'),
        run: () => previous?.(),
      },
      { group, keys: ['PageDown'], label: t('evidenceUi.viewer.next'), run: () => next?.() },
    ],
    group,
  );
  if (!view) return null;
  const { evidence } = view;
  return (
    <dialog open ref={trap} className={classes['viewer']} aria-labelledby="viewer-title">
      <header className={classes['bar']}>
        <h2 className={classes['title']} id="viewer-title">
          <span className={classes['number']}>{evidence.number}</span> {evidence.name}
        </h2>
        <Steps position={`${at + 1}/${views.length}`} onPrevious={previous} onNext={next} />
        {view.present && (
          <a
            className={classes['download']}
            href={mediaUrl(evidence.id, 'original')}
            download={evidence.originalName}
          >
            <IconDownload className={classes['icon']} stroke={1.75} aria-hidden />
            {t('evidenceUi.viewer.download')}
          </a>
        )}
        <CloseButton size="lg" onClick={onClose} aria-label={t('common.action.close')} />
      </header>
      <div className={classes['body']}>
        <EvidenceStage key={evidence.id} view={view} />
        <EvidenceForm key={`form ${evidence.id}`} view={view} editable={props.editable} />
      </div>
    </dialog>
  );
}
