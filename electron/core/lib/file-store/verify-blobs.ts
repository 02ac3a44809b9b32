import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { INCOMING, isSha256 } from './blob-layout.ts';
import { systemCodeOf } from '../errors.ts';
import { throwIfCancelled } from './storage-errors.ts';

const READ_BYTES = 1024 * 1024;

export interface BlobCheck {
  /** Path relative to the store. */
  readonly path: string;
  /** The hash the name claims; null for a file that does not belong here. */
  readonly sha256: string | null;
  readonly sizeBytes: number;
  readonly result: 'intact' | 'wrongHash' | 'unreadable' | 'foreign' | 'leftover';
  readonly doneCount: number;
  readonly totalCount: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

interface Found {
  readonly folder: string;
  readonly name: string;
  readonly sizeBytes: number;
}

const filesIn = async (dir: string, folder: string): Promise<readonly Found[]> => {
  const entries = await readdir(join(dir, folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return Promise.all(
    files.toSorted().map(async (name) => {
      const { size } = await stat(join(dir, folder, name));
      return { folder, name, sizeBytes: size };
    }),
  );
};

const listFiles = async (dir: string): Promise<readonly Found[]> => {
  const folders = (await readdir(dir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  const found: Found[] = [...(await filesIn(dir, '.'))];
  for (const folder of folders) found.push(...(await filesIn(dir, folder)));
  return found;
};

/** SHA-256 of a file, streamed; the file is never held whole. */
export const hashFile = async (path: string, signal?: AbortSignal): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) {
    throwIfCancelled(signal);
    hash.update(chunk);
  }
  return hash.digest('hex');
};

const examine = async (
  dir: string,
  file: Found,
  signal: AbortSignal | undefined,
): Promise<BlobCheck['result']> => {
  if (file.folder === INCOMING) return 'leftover';
  if (!isSha256(file.name) || file.folder !== file.name.slice(0, 2)) return 'foreign';
  try {
    const actual = await hashFile(join(dir, file.folder, file.name), signal);
    return actual === file.name ? 'intact' : 'wrongHash';
  } catch (error) {
    // A bad sector is a finding of the check, not a reason to stop checking.
    if (systemCodeOf(error) === undefined) throw error;
    return 'unreadable';
  }
};

/** Re-reads every file of the store and says of each whether it is what its name claims. */
export async function* verifyBlobs(
  dir: string,
  isBeingWritten: (name: string) => boolean,
  signal?: AbortSignal,
): AsyncGenerator<BlobCheck> {
  const files = (await listFiles(dir)).filter((file) => !isBeingWritten(file.name));
  const totalBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  let doneBytes = 0;
  for (const [index, file] of files.entries()) {
    throwIfCancelled(signal);
    const result = await examine(dir, file, signal);
    doneBytes += file.sizeBytes;
    yield {
      path: file.folder === '.' ? file.name : `${file.folder}/${file.name}`,
      sha256: isSha256(file.name) ? file.name : null,
      sizeBytes: file.sizeBytes,
      result,
      doneCount: index + 1,
      totalCount: files.length,
      doneBytes,
      totalBytes,
    };
  }
}
