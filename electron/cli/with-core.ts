import { resolve } from 'node:path';
import { createCore } from '../core/core.ts';
import type { Core } from '../core/core.ts';
import { resourcesFolder, version } from './folders.ts';

export function openCore(dataFolder: string): Promise<Core> {
  return createCore({ dataFolder: resolve(dataFolder), resourcesFolder, version });
}

/** Runs work on the vault and closes it, whatever happens. */
export async function withCore<T>(
  dataFolder: string,
  work: (core: Core) => T | Promise<T>,
): Promise<T> {
  const core = await openCore(dataFolder);
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}
