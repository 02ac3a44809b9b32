import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import type { Core } from '../../electron/core/core.ts';
import { silentLog } from '../../electron/core/lib/log.ts';

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

/** Microseconds one call takes. */
export function timeUs(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}

/** Runs work on a fresh vault in a folder of its own, and removes both. */
export async function withVault<T>(work: (core: Core, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jianshen-bench-'));
  const core = await createCore({
    dataFolder: join(folder, 'vault'),
    resourcesFolder: join(process.cwd(), 'resources'),
    version: 'bench',
    log: silentLog,
  });
  try {
    return await work(core, folder);
  } finally {
    await core.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export const sampleCase = (): Promise<string> =>
  readFile(join(process.cwd(), 'test', 'fixtures', 'sample-org-2.json'), 'utf8');
