import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createCore } from '../core/core.ts';
import type { Core, CoreOptions } from '../core/core.ts';
import { systemClock } from '../core/lib/clock.ts';
import type { Clock } from '../core/lib/clock.ts';
import { DomainError, systemCodeOf } from '../core/lib/errors.ts';
import { stderrLog } from '../core/lib/log.ts';
import type { Log } from '../core/lib/log.ts';
import { UsageError } from './arguments.ts';
import { resourcesFolder, version } from './folders.ts';
import { terminalLocale } from './output.ts';

/** On the command line stderr is for people: what went as planned is not logged there. */
const quietLog: Log = (entry) => {
  if (entry.level !== 'info') stderrLog(entry);
};

type More = Partial<Pick<CoreOptions, 'clock' | 'locale'>>;

export function openCore(dataFolder: string, more: More = {}): Promise<Core> {
  return createCore({
    dataFolder: resolve(dataFolder),
    resourcesFolder,
    version,
    log: quietLog,
    ...more,
  });
}

/** Runs work on the vault and closes it, whatever happens. */
export async function withCore<T>(
  dataFolder: string,
  work: (core: Core) => T | Promise<T>,
  clock: Clock = systemClock,
): Promise<T> {
  const core = await openCore(dataFolder, { clock, locale: terminalLocale });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}

async function assertVault(folder: string): Promise<void> {
  const file = await stat(resolve(folder, 'vault.sqlite')).catch((error: unknown) => {
    throw new DomainError(
      'FILE_UNREADABLE',
      { path: folder, detail: systemCodeOf(error) ?? String(error) },
      { cause: error },
    );
  });
  if (!file.isFile()) throw new UsageError(`${folder} is not a vault folder`);
}

/** `withCore` for what only makes sense on a vault that is there: a mistyped folder must not become an empty one. */
export async function withExistingVault<T>(
  dataFolder: string,
  work: (core: Core) => T | Promise<T>,
): Promise<T> {
  await assertVault(dataFolder);
  return withCore(dataFolder, work);
}
