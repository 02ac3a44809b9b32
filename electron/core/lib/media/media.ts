import type { FileStore } from '../file-store/file-store.ts';
import type { Log } from '../log.ts';
import { createDerivedPictures, type Original, type ReportPhoto } from './derived-pictures.ts';
import type { DerivedKind } from './derived-store.ts';
import { describeMedia, type Described } from './describe.ts';
import type { FileBytes } from './file-bytes.ts';
import { createHeicDecoder } from './heic-decoder.ts';
import { createLimiter } from './limiter.ts';
import { DECODE_CAPACITY, type PictureTools } from './picture.ts';

export interface Media {
  readonly describe: (bytes: FileBytes, fileName: string) => Promise<Described>;
  /** Keeps pictures made while describing. A full disk here costs time later, never evidence. */
  readonly keepDerived: (sha256: string, described: Described) => Promise<void>;
  /** JPEG of the wall or the viewer, made again when it is not in the cache; null when there is none. */
  readonly picture: (kind: DerivedKind, original: Original) => Promise<Buffer | null>;
  readonly reportPhoto: (original: Original) => Promise<ReportPhoto | null>;
  /** Makes report photos one after another in the background, so that documents need not wait. */
  readonly queueReportPhotos: (originals: readonly Original[]) => void;
  /** Resolves when the background queue is empty. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface MediaOptions {
  readonly store: FileStore;
  readonly derivedDir: string;
  readonly newId: () => string;
  readonly log: Log;
}

export const createMedia = ({ store, derivedDir, newId, log }: MediaOptions): Media => {
  const tools: PictureTools = {
    heic: createHeicDecoder(),
    decoding: createLimiter(DECODE_CAPACITY),
  };
  const derived = createDerivedPictures({ store, dir: derivedDir, newId, log, tools });
  const closing = new AbortController();
  let background: Promise<void> = Promise.resolve();

  const makeQueued = async (originals: readonly Original[]): Promise<void> => {
    for (const original of originals) {
      if (closing.signal.aborted) return;
      await derived.picture('report', original);
    }
  };
  return {
    describe: (bytes, fileName) => describeMedia(bytes, fileName, tools),
    keepDerived: async (sha256, { thumbnail, reportPhoto }) => {
      if (thumbnail !== null) await derived.keep('thumbnail', sha256, thumbnail);
      if (reportPhoto !== null) await derived.keep('report', sha256, reportPhoto);
    },
    picture: derived.picture,
    reportPhoto: derived.reportPhoto,
    queueReportPhotos: (originals) => {
      background = background
        .then(() => makeQueued(originals))
        .catch((error: unknown) => {
          log({ level: 'warn', event: 'derived.queueFailed', error });
        });
    },
    idle: () => background,
    close: async () => {
      closing.abort();
      await tools.heic.close();
      await background;
    },
  };
};
