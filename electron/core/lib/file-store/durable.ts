import { open, rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCodeOf } from '../errors.ts';

/** Virus scanners and indexers hold fresh files open on Windows for some milliseconds. */
const BUSY: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);
const RETRY_DELAYS_MS: readonly number[] = [10, 30, 100, 300, 1000];

type Rename = (from: string, to: string) => Promise<void>;

/** Renames, waiting out a file that something else holds open. `move` is replaced in tests only. */
export const renameWithRetry = async (
  from: string,
  to: string,
  move: Rename = rename,
): Promise<void> => {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await move(from, to);
    } catch (error) {
      const code = systemCodeOf(error);
      if (code === undefined || !BUSY.has(code)) throw error;
      await sleep(delayMs);
    }
  }
  await move(from, to);
};

/** Makes a rename in `dir` survive a power cut. Windows has no such call and needs none. */
export const syncDirectory = async (dir: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
