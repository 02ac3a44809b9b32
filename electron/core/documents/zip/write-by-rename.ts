import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Lets `write` fill a temporary file beside the target and renames it into place. On any failure, or when
 * cancelled, nothing remains; a file that was there before is replaced only by a complete one.
 */
export async function writeByRename<T>(
  target: string,
  write: (temporary: string) => Promise<T>,
): Promise<T> {
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${randomUUID()}.part`);
  try {
    const result = await write(temporary);
    await rename(temporary, target);
    await syncFolder(folder);
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Makes the new name durable. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
