import { randomUUID } from 'node:crypto';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DomainError, systemCodeOf } from './errors.ts';
import { makeFolder } from './make-folder.ts';

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function unwritable(error: unknown, path: string): DomainError {
  const detail = systemCodeOf(error) ?? String(error);
  return new DomainError('OUTPUT_UNWRITABLE', { path, detail }, { cause: error });
}

/**
 * Makes the folder documents are to be written into and puts a file there for a moment: only that
 * proves that it can be done, and it must be known before a number is taken.
 * @throws DomainError OUTPUT_UNWRITABLE.
 */
export async function assertOutputFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  try {
    makeFolder(path);
    const probe = join(path, `.${randomUUID()}.part`);
    await (await open(probe, 'wx')).close();
    await rm(probe);
  } catch (error) {
    throw unwritable(error, path);
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
    makeFolder(resolve(folder));
    await copyFile(source, temporary);
    await flush(temporary);
    await rename(temporary, path);
    return path;
  } catch (error) {
    // The first failure is the one to tell; what is left of the copy is overwritten the next time.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(error, path);
  }
}
