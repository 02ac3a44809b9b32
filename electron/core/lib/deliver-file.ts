import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DomainError, systemCodeOf } from './errors.ts';

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Copies a file out of the vault by temporary name and rename: it is whole or not there.
 * @returns the path it has now. @throws DomainError OUTPUT_UNWRITABLE.
 */
export async function deliverFile(
  source: string,
  folder: string,
  fileName: string,
): Promise<string> {
  const path = join(resolve(folder), fileName);
  const temporary = `${path}.part`;
  try {
    await mkdir(resolve(folder), { recursive: true });
    await copyFile(source, temporary);
    await flush(temporary);
    await rename(temporary, path);
    return path;
  } catch (error) {
    await rm(temporary, { force: true });
    const detail = systemCodeOf(error) ?? String(error);
    throw new DomainError('OUTPUT_UNWRITABLE', { path, detail }, { cause: error });
  }
}
