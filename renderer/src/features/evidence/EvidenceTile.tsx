import {
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileUnknown,
  IconMovie,
  IconMusic,
  IconPhoto,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView, MediaClass } from '#shared/model/evidence.ts';
import { formatSize, formatTime, shortHash } from '../../components/format/format.ts';
import { mediaUrl } from '../../platform/index.ts';
import classes from './evidence.module.css';

const ICONS: Readonly<Record<MediaClass, typeof IconFile>> = {
  image: IconPhoto,
  pdf: IconFileTypePdf,
  office: IconFileText,
  audio: IconMusic,
  video: IconMovie,
  unknown: IconFileUnknown,
  empty: IconFile,
};

/** The core decodes no larger picture. */
const MAX_SHOWN_PIXELS = 220_000_000;

/** What is wrong with a file, or null: not in the vault, empty, broken, or a picture too large to be decoded. */
export function problemOf(view: EvidenceView): 'missing' | 'empty' | 'broken' | 'tooLarge' | null {
  if (!view.present) return 'missing';
  if (view.evidence.mediaClass === 'empty') return 'empty';
  if (view.evidence.broken) return 'broken';
  const { width, height } = view.evidence;
  return (width ?? 0) * (height ?? 0) > MAX_SHOWN_PIXELS ? 'tooLarge' : null;
}

/**
 * The picture of a piece of evidence, or the sign of its kind with what is wrong with the file. Its name
 * stands beside it, so the picture itself is silent.
 */
export function Thumbnail({ view }: { readonly view: EvidenceView }): ReactNode {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const { id, mediaClass } = view.evidence;
  const problem = problemOf(view);
  if (view.hasThumbnail && !failed) {
    return (
      <img
        className={classes['thumb']}
        src={mediaUrl(id, 'thumb')}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setFailed(true)}
      />
    );
  }
  const Icon = ICONS[mediaClass];
  return (
    <span className={classes['thumb']} data-empty="">
      <Icon className={classes['thumbIcon']} stroke={1.5} aria-hidden />
      <span data-problem={problem ?? undefined}>
        {t(problem === null ? `evidenceUi.media.${mediaClass}` : `evidenceUi.problem.${problem}`)}
      </span>
    </span>
  );
}

/** Number, name; time, size; short hash: the same three lines as under a photo in the report. */
export function TileCaption({ view }: { readonly view: EvidenceView }): ReactNode {
  const { t } = useTranslation();
  const { evidence } = view;
  const problem = problemOf(view);
  const time = evidence.capturedAt ?? evidence.addedAt;
  return (
    <span className={classes['caption']}>
      <span className={classes['captionName']}>{`${evidence.number} ${evidence.name}`}</span>
      <span className={classes['meta']}>
        {`${formatTime(time)} · ${formatSize(evidence.sizeBytes)}`}
      </span>
      <span className={classes['hash']}>{shortHash(evidence.sha256)}</span>
      {problem !== null && view.hasThumbnail && (
        <span className={classes['problem']}>{t(`evidenceUi.problem.${problem}`)}</span>
      )}
    </span>
  );
}

interface EvidenceTileProps {
  readonly view: EvidenceView;
  readonly onOpen: () => void;
  readonly caption?: boolean;
}

export function EvidenceTile({ view, onOpen, caption = true }: EvidenceTileProps): ReactNode {
  return (
    <button type="button" className={classes['tile']} onClick={onOpen}>
      <Thumbnail view={view} />
      {caption ? (
        <TileCaption view={view} />
      ) : (
        <span className="visually-hidden">{`${view.evidence.number} ${view.evidence.name}`}</span>
      )}
    </button>
  );
}
