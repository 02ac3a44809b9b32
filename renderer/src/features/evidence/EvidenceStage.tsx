import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '#shared/model/evidence.ts';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import { mediaUrl } from '../../platform/index.ts';
import { problemOf } from './EvidenceTile.tsx';
import classes from './viewer.module.css';
import { ZoomPane } from './ZoomPane.tsx';

/** The file itself, as far as a page can show it; what it cannot show it says. */
export function EvidenceStage({ view }: { readonly view: EvidenceView }): ReactNode {
  const { t } = useTranslation();
  const { id, name, mediaClass } = view.evidence;
  const problem = problemOf(view);
  if (problem !== null && !(problem === 'broken' && view.hasThumbnail)) {
    return (
      <div className={classes['stage']}>
        <EmptyState
          title={t(`evidenceUi.problem.${problem}`)}
          hint={t(`evidenceUi.problemHint.${problem}`)}
        />
      </div>
    );
  }
  switch (mediaClass) {
    case 'image':
      return <ZoomPane view={view} />;
    case 'pdf':
      return <iframe className={classes['frame']} src={mediaUrl(id, 'original')} title={name} />;
    case 'audio':
    case 'video':
      return (
        <div className={classes['stage']}>
          {/* Recordings made on site have no captions. */}
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
          <video className={classes['media']} src={mediaUrl(id, 'original')} controls />
        </div>
      );
    case 'office':
    case 'unknown':
    case 'empty':
      return (
        <div className={classes['stage']}>
          <EmptyState
            title={t('evidenceUi.viewer.noPreview')}
            hint={t('evidenceUi.viewer.noPreviewHint')}
          />
        </div>
      );
  }
}
