import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '../errors.ts';
import type { FileStore } from '../file-store/file-store.ts';
import type { StagedBlob, StoredBlob } from '../file-store/staged-blob.ts';
import { asSourceError, throwIfCancelled } from '../file-store/storage-errors.ts';
import type { MediaFacts } from './describe.ts';
import { bytesOnDisk } from './file-bytes.ts';
import type { Media } from './media.ts';

/** Decoding keeps the cores busy; two more lanes hide reading and flushing behind it. */
const LANES = 4;

export interface IngestSource {
  readonly path: string;
  readonly name?: string;
}

/** A file that is in the store, durably, with what its bytes say. A row may follow now. */
export interface Ingested {
  readonly blob: StoredBlob;
  readonly facts: MediaFacts;
  readonly hasThumbnail: boolean;
}

export type IngestResult =
  | { readonly status: 'stored'; readonly source: IngestSource; readonly ingested: Ingested }
  | { readonly status: 'failed'; readonly source: IngestSource; readonly error: unknown }
  | { readonly status: 'cancelled'; readonly source: IngestSource };

export interface IngestProgress {
  readonly doneFiles: number;
  readonly totalFiles: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

export interface IngestManyOptions {
  readonly signal?: AbortSignal | undefined;
  readonly lanes?: number;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Called once a file, in the order of the sources, as early as that order allows. */
  readonly onResult?: (result: IngestResult) => void;
}

export interface Ingest {
  readonly file: (source: IngestSource, signal?: AbortSignal) => Promise<Ingested>;
  /** Takes over bytes already staged; commits or discards them. */
  readonly staged: (staged: StagedBlob, name: string) => Promise<Ingested>;
  /** Results in the order of the sources; one bad file does not stop the others. */
  readonly many: (
    sources: readonly IngestSource[],
    options?: IngestManyOptions,
  ) => Promise<readonly IngestResult[]>;
}

/** Size in bytes of something that can be read as a file. */
const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch((error: unknown) => {
    throw asSourceError(error, path);
  });
  if (!found.isFile()) throw new DomainError('FILE_UNREADABLE', { path, detail: 'EISDIR' });
  return found.size;
};

/** Runs `work` over all sources on a few lanes, each taking the next one when it is done. */
const onLanes = async (
  count: number,
  lanes: number,
  work: (index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane));
};

const isCancelled = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'CANCELLED';

type IngestOne = Pick<Ingest, 'file' | 'staged'>;

const createIngestOne = (store: FileStore, media: Media): IngestOne => {
  const finish = async (
    staged: StagedBlob,
    describing: ReturnType<Media['describe']>,
    signal?: AbortSignal,
  ): Promise<Ingested> => {
    try {
      const [described] = await Promise.all([describing, staged.seal()]);
      throwIfCancelled(signal);
      const blob = await staged.commit();
      await media.keepDerived(blob.sha256, described);
      return { blob, facts: described.facts, hasThumbnail: described.thumbnail !== null };
    } catch (error) {
      await staged.discard();
      throw error;
    }
  };
  const fromStaged = async (
    staged: StagedBlob,
    name: string,
    signal?: AbortSignal,
  ): Promise<Ingested> => {
    const bytes = bytesOnDisk(staged.path, staged.sizeBytes());
    return finish(staged, media.describe(bytes, name), signal);
  };
  const file: Ingest['file'] = async (source, signal) => {
    await sizeOf(source.path);
    const staged = await store.stageFrom(source.path, { signal });
    return fromStaged(staged, source.name ?? basename(source.path), signal);
  };
  return { file, staged: (staged, name) => fromStaged(staged, name) };
};

const attempt = async (
  { file }: IngestOne,
  source: IngestSource,
  signal: AbortSignal | undefined,
): Promise<IngestResult> => {
  try {
    throwIfCancelled(signal);
    return { status: 'stored', source, ingested: await file(source, signal) };
  } catch (error) {
    return isCancelled(error)
      ? { status: 'cancelled', source }
      : { status: 'failed', source, error };
  }
};

export const createIngest = (store: FileStore, media: Media): Ingest => {
  const one = createIngestOne(store, media);
  return {
    ...one,
    many: async (sources, { signal, lanes = LANES, onProgress, onResult } = {}) => {
      const sizes = await Promise.all(sources.map(({ path }) => sizeOf(path).catch(() => 0)));
      const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
      const results: IngestResult[] = [];
      let told = 0;
      let doneFiles = 0;
      let doneBytes = 0;
      await onLanes(sources.length, lanes, async (index) => {
        const source = sources[index];
        if (source === undefined) return;
        results[index] = await attempt(one, source, signal);
        for (let ready = results[told]; ready !== undefined; ready = results[told]) {
          told += 1;
          onResult?.(ready);
        }
        doneFiles += 1;
        doneBytes += sizes[index] ?? 0;
        onProgress?.({ doneFiles, totalFiles: sources.length, doneBytes, totalBytes });
      });
      return results;
    },
  };
};
