import { resolve } from 'node:path';
import { createCore } from '../core/core.ts';
import type { Core } from '../core/core.ts';
import { systemClock } from '../core/lib/clock.ts';
import type { Clock } from '../core/lib/clock.ts';
import { resourcesFolder, version } from './folders.ts';

export function openCore(dataFolder: string, clock: Clock = systemClock): Promise<Core> {
  return createCore({ dataFolder: resolve(dataFolder), resourcesFolder, version, clock });
}

/** Runs work on the vault and closes it, whatever happens. */
export async function withCore<T>(
  dataFolder: string,
  work: (core: Core) => T | Promise<T>,
  clock?: Clock,
): Promise<T> {
  const core = await openCore(dataFolder, clock);
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}
