import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { storageError, systemCodeOf } from '../errors.ts';
import { renameWithRetry } from '../file-store/durable.ts';
import { isCompleteJpeg } from './jfif.ts';

/** Pictures made from originals. The number changes when their making does, so old ones are left behind. */
const FOLDERS = { thumbnail: 'thumb-320-v1', report: 'report-1600-v1' } as const;
export type DerivedKind = keyof typeof FOLDERS;

/** `<vault>/derived`: a cache. Losing any of it loses nothing; it is not flushed and not backed up. */
export interface DerivedStore {
  readonly path: (kind: DerivedKind, sha256: string) => string;
  /** The picture; null when it is not here or was cut short. */
  readonly read: (kind: DerivedKind, sha256: string) => Promise<Buffer | null>;
  readonly write: (kind: DerivedKind, sha256: string, jpeg: Buffer) => Promise<void>;
  readonly has: (kind: DerivedKind, sha256: string) => Promise<boolean>;
}

export const createDerivedStore = (dir: string, newId: () => string): DerivedStore => {
  const path: DerivedStore['path'] = (kind, sha256) =>
    join(dir, FOLDERS[kind], sha256.slice(0, 2), `${sha256}.jpg`);
  const write = async (target: string, jpeg: Buffer): Promise<void> => {
    const temporary = `${target}.${newId()}.tmp`;
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    try {
      await writeFile(temporary, jpeg, { mode: 0o600, flag: 'wx' });
      await renameWithRetry(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  };
  return {
    path,
    read: async (kind, sha256) => {
      try {
        const jpeg = await readFile(path(kind, sha256));
        return isCompleteJpeg(jpeg) ? jpeg : null;
      } catch (error) {
        if (systemCodeOf(error) !== 'ENOENT') throw error;
        return null;
      }
    },
    has: (kind, sha256) =>
      stat(path(kind, sha256)).then(
        () => true,
        () => false,
      ),
    write: async (kind, sha256, jpeg) => {
      try {
        await write(path(kind, sha256), jpeg);
      } catch (error) {
        throw storageError(error, dir);
      }
    },
  };
};
