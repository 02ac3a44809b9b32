import type { FileStore } from '../file-store/file-store.ts';
import type { Log } from '../log.ts';
import { createDerivedStore, type DerivedKind } from './derived-store.ts';
import { bytesOnDisk } from './file-bytes.ts';
import { renderReportPhoto, renderThumbnail, type ImageInput } from './image.ts';
import { jpegSize } from './jfif.ts';
import { isPicture, openPicture, type PictureTools } from './picture.ts';

/** Enough of one of our own JPEGs to hold its frame header. */
const HEADER_BYTES = 4096;

/** A stored original, as far as making pictures of it needs to know. */
export interface Original {
  readonly sha256: string;
  readonly mediaType: string;
}

/** A picture ready for documents: JPEG, sRGB, no metadata, longest edge ≤ 1600 px. */
export interface ReportPhoto {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface DerivedPictures {
  /** A disk too full to keep a picture costs time later, never evidence. */
  readonly keep: (kind: DerivedKind, sha256: string, jpeg: Buffer) => Promise<void>;
  /** From the cache, or made again; null when the original is missing or cannot be seen. */
  readonly picture: (kind: DerivedKind, original: Original) => Promise<Buffer | null>;
  readonly reportPhoto: (original: Original) => Promise<ReportPhoto | null>;
}

export interface DerivedPicturesOptions {
  readonly store: FileStore;
  readonly dir: string;
  readonly newId: () => string;
  readonly log: Log;
  readonly tools: PictureTools;
}

const RENDER: Readonly<
  Record<DerivedKind, (input: ImageInput, strict: boolean) => Promise<Buffer>>
> = { thumbnail: renderThumbnail, report: renderReportPhoto };

type Make = (kind: DerivedKind, original: Original) => Promise<Buffer | null>;

const createMake = ({ store, log, tools }: DerivedPicturesOptions): Make => {
  return async (kind, original) => {
    const sizeBytes = await store.size(original.sha256);
    if (sizeBytes === null) return null;
    const bytes = bytesOnDisk(store.path(original.sha256), sizeBytes);
    const input = await openPicture(bytes, original.mediaType, tools);
    if (input === null) return null;
    try {
      // Damaged pictures are shown as far as they go; they were marked when they came in.
      return await tools.decoding.run(1, () => RENDER[kind](input, false));
    } catch (error) {
      log({ level: 'info', event: 'derived.notDecodable', error });
      return null;
    }
  };
};

export const createDerivedPictures = (options: DerivedPicturesOptions): DerivedPictures => {
  const { dir, newId, log } = options;
  const cache = createDerivedStore(dir, newId);
  const make = createMake(options);
  const making = new Map<string, Promise<Buffer | null>>();

  const keep: DerivedPictures['keep'] = async (kind, sha256, jpeg) => {
    try {
      await cache.write(kind, sha256, jpeg);
    } catch (error) {
      log({ level: 'warn', event: 'derived.notKept', error });
    }
  };
  const makeAndKeep: Make = async (kind, original) => {
    const jpeg = await make(kind, original);
    if (jpeg !== null) await keep(kind, original.sha256, jpeg);
    return jpeg;
  };
  const makeOnce: Make = (kind, original) => {
    const key = `${kind} ${original.sha256}`;
    const pending =
      making.get(key) ?? makeAndKeep(kind, original).finally(() => making.delete(key));
    making.set(key, pending);
    return pending;
  };
  const picture: DerivedPictures['picture'] = async (kind, original) => {
    if (!isPicture(original.mediaType)) return null;
    return (await cache.read(kind, original.sha256)) ?? makeOnce(kind, original);
  };
  return {
    keep,
    picture,
    reportPhoto: async (original) => {
      const jpeg = await picture('report', original);
      if (jpeg === null) return null;
      // A document is written from the file, so here a disk too full to keep it is an error.
      if (!(await cache.has('report', original.sha256)))
        await cache.write('report', original.sha256, jpeg);
      const size = jpegSize(jpeg.subarray(0, HEADER_BYTES));
      return size === null ? null : { path: cache.path('report', original.sha256), ...size };
    },
  };
};
