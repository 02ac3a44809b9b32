import { createHash } from 'node:crypto';
import { mkdir, open, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, INCOMING, shardDir } from './blob-layout.ts';
import { renameWithRetry, syncDirectory } from './durable.ts';
import { writing } from './storage-errors.ts';

/** Hashing four megabytes takes some three milliseconds: the event loop hardly notices. */
const SLICE_BYTES = 4 * 1024 * 1024;

export interface StoredBlob {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** False when the same bytes were already in the store. */
  readonly isNew: boolean;
}

/** Bytes on their way in: written and hashed in one pass, in the store only after `commit`. */
export interface StagedBlob {
  /** Where the bytes wait; readable until `commit` or `discard`. */
  readonly path: string;
  readonly sizeBytes: () => number;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Flushes to the disk; no more writes. Resolves with the hash. */
  readonly seal: () => Promise<string>;
  /** Puts the sealed bytes under their hash, durably. */
  readonly commit: () => Promise<StoredBlob>;
  /** Removes every trace. Safe to call at any time, also twice. */
  readonly discard: () => Promise<void>;
}

const writeFully = async (handle: FileHandle, bytes: Uint8Array): Promise<void> => {
  let at = 0;
  while (at < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at);
    at += bytesWritten;
  }
};

const moveIntoPlace = async (dir: string, from: string, sha256: string): Promise<boolean> => {
  const target = blobPath(dir, sha256);
  const shard = shardDir(dir, sha256);
  const made = await mkdir(shard, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncDirectory(dirname(shard));
  const known = await stat(target).then(
    () => true,
    () => false,
  );
  // Also over a blob that is there: equal bytes change nothing, and rotten ones are healed.
  await renameWithRetry(from, target);
  await syncDirectory(shard);
  return !known;
};

/**
 * Starts a blob under `<dir>/.incoming/<name>`. Full or read-only media end as `DISK_FULL` or
 * `VAULT_READ_ONLY`, and the temporary file is gone by the time the error is seen. `onSettled` is
 * called when the temporary file is gone, one way or the other.
 */
export const stageBlob = async (
  dir: string,
  name: string,
  onSettled: () => void,
): Promise<StagedBlob> => {
  const path = join(dir, INCOMING, name);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let sha256: string | null = null;
  const handle = await writing(dir, () => open(path, 'wx', 0o600));
  let isOpen = true;

  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await handle.close();
  };
  const discard = async (): Promise<void> => {
    await close();
    await rm(path, { force: true });
    onSettled();
  };
  const guarded = async <T>(step: () => Promise<T>): Promise<T> => {
    try {
      return await writing(dir, step);
    } catch (error) {
      await discard();
      throw error;
    }
  };
  const write = (bytes: Uint8Array): Promise<void> =>
    guarded(async () => {
      for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
        const slice = bytes.subarray(at, at + SLICE_BYTES);
        hash.update(slice);
        await writeFully(handle, slice);
        sizeBytes += slice.length;
      }
    });
  const seal = (): Promise<string> =>
    guarded(async () => {
      if (sha256 !== null) return sha256;
      await handle.sync();
      await close();
      sha256 = hash.digest('hex');
      return sha256;
    });
  const commit = async (): Promise<StoredBlob> => {
    const sealed = await seal();
    const isNew = await guarded(() => moveIntoPlace(dir, path, sealed));
    onSettled();
    return { sha256: sealed, sizeBytes, isNew };
  };
  return { path, sizeBytes: () => sizeBytes, write, seal, commit, discard };
};
