import { createReadStream, mkdirSync } from 'node:fs';
import { mkdir, open as openFile, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { blobPath, INCOMING, SHARDS } from './blob-layout.ts';
import { syncDirectory } from './durable.ts';
import { stageBlob, type StagedBlob, type StoredBlob } from './staged-blob.ts';
import { DomainError, systemCodeOf } from '../errors.ts';
import { asSourceError, throwIfCancelled, writing } from './storage-errors.ts';
import { createUploads, type Uploads } from './uploads.ts';
import { hashFile, verifyBlobs, type BlobCheck } from './verify-blobs.ts';

/** A photo in one or two reads; hashing as much takes some three milliseconds. */
const READ_BYTES = 4 * 1024 * 1024;

/** First and last byte, both included, as HTTP and Node count them. */
export interface ByteRange {
  readonly start?: number;
  readonly end?: number;
}

export interface PutOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: (written: number) => void;
}

/**
 * Content-addressed files: `<dir>/<first 2 hex>/<sha256>`, add-only, mode 0600. A blob appears by
 * rename after its bytes were flushed, so that a row written afterwards always has its file.
 */
export interface FileStore {
  readonly dir: string;
  /** Refuses with `DISK_FULL` before a long copy begins that cannot end well. */
  readonly assertRoom: (sizeBytes: number) => Promise<void>;
  /** An empty staged blob, for callers that feed it themselves. */
  readonly stage: () => Promise<StagedBlob>;
  /** Streams a file or a readable in: one read, hashed as it is written. Not yet in the store. */
  readonly stageFrom: (source: Readable | string, options?: PutOptions) => Promise<StagedBlob>;
  /** `stageFrom` and commit. */
  readonly put: (source: Readable | string, options?: PutOptions) => Promise<StoredBlob>;
  readonly uploads: Uploads;
  readonly path: (sha256: string) => string;
  /** Size in bytes; null when the blob is not here. */
  readonly size: (sha256: string) => Promise<number | null>;
  readonly has: (sha256: string) => Promise<boolean>;
  /** Re-reads one blob: whether it is here and still what its name says. */
  readonly isIntact: (sha256: string, signal?: AbortSignal) => Promise<boolean>;
  readonly open: (sha256: string, range?: ByteRange) => Readable;
  readonly verify: (signal?: AbortSignal) => AsyncGenerator<BlobCheck>;
  /** Drops uploads that never finished. */
  readonly close: () => Promise<void>;
}

export interface FileStoreOptions {
  readonly dir: string;
  readonly newId: () => string;
}

/** Pieces of a crash or a cut cable; a vault on a read-only disk keeps them and loses nothing. */
const sweepLeftovers = async (incoming: string): Promise<void> => {
  const names = await readdir(incoming);
  for (const name of names) {
    try {
      await rm(join(incoming, name), { recursive: true, force: true });
    } catch (error) {
      if (systemCodeOf(error) === undefined) throw error;
    }
  }
};

/** Buffers are used again: made anew for every file they keep the garbage collector busy. */
const idleBuffers: Buffer[] = [];

/** A file, piece by piece through one buffer: large files need no more memory than small ones. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await openFile(path, 'r');
  const buffer = idleBuffers.pop() ?? Buffer.allocUnsafeSlow(READ_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    idleBuffers.push(buffer);
    await handle.close();
  }
}

/** All folders of a new store at once: made one by one, each costs its first blob a flush of its own. */
const makeShards = async (dir: string): Promise<void> => {
  for (const shard of SHARDS) mkdirSync(join(dir, shard), { recursive: true, mode: 0o700 });
  await syncDirectory(dir);
};

const feed = async (
  staged: StagedBlob,
  source: Readable | string,
  { signal, onBytes }: PutOptions,
): Promise<void> => {
  const [name, input] =
    typeof source === 'string' ? [source, piecesOf(source)] : ['stream', source];
  const pieces: AsyncIterator<Uint8Array> = input[Symbol.asyncIterator]();
  try {
    for (;;) {
      throwIfCancelled(signal);
      const next = await pieces.next().catch((error: unknown) => {
        throw asSourceError(error, name);
      });
      if (next.done === true) return;
      await staged.write(next.value);
      onBytes?.(staged.sizeBytes());
    }
  } finally {
    await pieces.return?.();
  }
};

/** Opens (and where needed makes) the store; removes what an earlier run left half done. */
export const openFileStore = async ({ dir, newId }: FileStoreOptions): Promise<FileStore> => {
  const incoming = join(dir, INCOMING);
  const made = await writing(dir, () => mkdir(incoming, { recursive: true, mode: 0o700 }));
  if (made !== undefined) await writing(dir, () => makeShards(dir));
  await sweepLeftovers(incoming);

  const active = new Set<string>();
  const stage = (): Promise<StagedBlob> => {
    const name = newId();
    active.add(name);
    return stageBlob(dir, name, () => active.delete(name));
  };
  const stageFrom: FileStore['stageFrom'] = async (source, options = {}) => {
    const staged = await stage();
    try {
      await feed(staged, source, options);
      return staged;
    } catch (error) {
      await staged.discard();
      throw error;
    }
  };
  const uploads = createUploads(stage, newId);
  const path = (sha256: string): string => blobPath(dir, sha256);
  const size: FileStore['size'] = async (sha256) => {
    try {
      return (await stat(path(sha256))).size;
    } catch (error) {
      if (systemCodeOf(error) !== 'ENOENT') throw error;
      return null;
    }
  };
  return {
    dir,
    assertRoom: async (sizeBytes) => {
      const { bavail, bsize } = await statfs(dir);
      if (sizeBytes > bavail * bsize) throw new DomainError('DISK_FULL', { path: dir });
    },
    stage,
    stageFrom,
    put: async (source, options) => {
      const staged = await stageFrom(source, options);
      return staged.commit();
    },
    uploads,
    path,
    size,
    has: async (sha256) => (await size(sha256)) !== null,
    isIntact: async (sha256, signal) => {
      if ((await size(sha256)) === null) return false;
      return (await hashFile(path(sha256), signal)) === sha256;
    },
    open: (sha256, range = {}) => createReadStream(path(sha256), { ...range }),
    verify: (signal) => verifyBlobs(dir, (name) => active.has(name), signal),
    close: () => uploads.close(),
  };
};
