import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { openFileStore } from '../../electron/core/lib/file-store/file-store.ts';
import { newUuidV7 } from '../../electron/core/lib/ids.ts';
import { silentLog } from '../../electron/core/lib/log.ts';
import { createIngest } from '../../electron/core/lib/media/ingest.ts';
import { createMedia } from '../../electron/core/lib/media/media.ts';
import { isVariant, LIMIT_LANES } from './ingest-variants.ts';
import type { Measured, Variant } from './ingest-variants.ts';

// One measurement of the ingestion bench, in a process of its own: `VARIANT PHOTOS TARGET`.

/** What no ingestion can beat: libvips decoding straight to 320 px, one lane a core. */
async function decodeOnly(paths: readonly string[]): Promise<void> {
  sharp.concurrency(1);
  sharp.cache(false);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++])
      await sharp(path).resize(320, 320, { fit: 'inside' }).jpeg({ quality: 76 }).toBuffer();
  };
  await Promise.all(Array.from({ length: LIMIT_LANES }, lane));
}

/** One file after another, each read three times: hash, copy, thumbnail. */
async function naive(paths: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const path of paths) {
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    const target = join(folder, sha256);
    await copyFile(path, target);
    const handle = await open(target, 'r+');
    await handle.sync();
    await handle.close();
    const small = await sharp(path).resize(320, 320, { fit: 'inside' }).jpeg().toBuffer();
    await writeFile(`${target}.jpg`, small);
  }
}

/** The product's own way, through to blobs that survive a pulled plug. */
async function ingest(paths: readonly string[], folder: string): Promise<void> {
  const store = await openFileStore({ dir: join(folder, 'evidence'), newId: newUuidV7 });
  const derivedDir = join(folder, 'derived');
  const media = createMedia({ store, derivedDir, newId: newUuidV7, log: silentLog });
  const results = await createIngest(store, media).many(paths.map((path) => ({ path })));
  if (results.some(({ status }) => status !== 'stored')) throw new Error('not all were stored');
  await media.close();
}

/**
 * Peak memory of this process. Linux counts the parent's memory into `maxRSS` of a fresh child, so the
 * high-water mark of the process itself is asked first.
 */
function peakMemoryBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kilobytes] =
    /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

async function measure(variant: Variant, photos: string, target: string): Promise<Measured> {
  const paths = (await readdir(photos)).toSorted().map((name) => join(photos, name));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const startedAt = performance.now();
  if (variant === 'limit') await decodeOnly(paths);
  else if (variant === 'ingest') await ingest(paths, target);
  else await naive(paths, target);
  const seconds = (performance.now() - startedAt) / 1000;
  delay.disable();
  return { seconds, lagMs: delay.max / 1e6, peakBytes: peakMemoryBytes() };
}

const [variant, photos, target] = process.argv.slice(2);
if (!isVariant(variant) || photos === undefined || target === undefined)
  throw new Error('VARIANT PHOTOS TARGET are needed');
process.send?.(await measure(variant, photos, target));
process.disconnect();
