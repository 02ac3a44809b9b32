import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { openFileStore } from '../../electron/core/lib/file-store/file-store.ts';
import { newUuidV7 } from '../../electron/core/lib/ids.ts';
import { silentLog } from '../../electron/core/lib/log.ts';
import { createIngest } from '../../electron/core/lib/media/ingest.ts';
import { createMedia } from '../../electron/core/lib/media/media.ts';

export const title = 'Durable evidence ingestion of 300 12-megapixel JPEGs';
export const command = 'npm run bench -- ingest';
export const bars: readonly string[] = [
  'durable ingestion ≤ 1.4 × the decode limit',
  'event loop never held over 100 ms',
  'peak memory ≤ 2 × that of decoding alone',
];

const FILES = Number(process.env.BENCH_FILES ?? 300);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const BASES = 6;
const WIDTH = 4032;
const HEIGHT = 3024;
const LIMIT_LANES = 2;
const MAX_RATIO = 1.4;
const MAX_LAG_MS = 100;
const MAX_MEMORY_RATIO = 2;

const VARIANTS = ['limit', 'ingest', 'naive'] as const;
type Variant = (typeof VARIANTS)[number];

interface Measured {
  readonly seconds: number;
  readonly lagMs: number;
  readonly peakBytes: number;
}

/** The same picture as another file: a JPEG comment changes its bytes, and so its hash. */
function variation(jpeg: Buffer, index: number): Buffer {
  const text = Buffer.from(`photo ${index}`);
  const comment = Buffer.alloc(4);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), comment, text, jpeg.subarray(2)]);
}

async function makePhotos(folder: string): Promise<number> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 22 };
  const create = { width: WIDTH, height: HEIGHT, channels: 3 as const, background: '#777', noise };
  let totalBytes = 0;
  for (let base = 0; base < BASES; base += 1) {
    const jpeg = await sharp({ create }).jpeg({ quality: 82 }).toBuffer();
    for (let index = base; index < FILES; index += BASES) {
      const photo = variation(jpeg, index);
      totalBytes += photo.length;
      await writeFile(join(folder, `${String(index).padStart(4, '0')}.jpg`), photo);
    }
  }
  return totalBytes;
}

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

function isMeasured(message: unknown): message is Measured {
  return typeof message === 'object' && message !== null && 'peakBytes' in message;
}

/** Each measurement has a process of its own: peak memory cannot be reset. */
async function inFreshProcess(variant: Variant, photos: string, folder: string): Promise<Measured> {
  const target = join(folder, `target-${newUuidV7()}`);
  const child = fork(fileURLToPath(import.meta.url), ['--measure', variant, photos, target]);
  const measured = await new Promise<Measured>((resolve, reject) => {
    child.on('message', (message) => {
      if (isMeasured(message)) resolve(message);
    });
    child.on('exit', (code) => reject(new Error(`${variant} ended with ${String(code)}`)));
  });
  await rm(target, { recursive: true, force: true });
  return measured;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function measureAll(
  photos: string,
  folder: string,
): Promise<Readonly<Record<Variant, Measured>>> {
  const runs: Record<Variant, Measured[]> = { limit: [], ingest: [], naive: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const variant of VARIANTS)
      runs[variant].push(await inFreshProcess(variant, photos, folder));
  const summary = (variant: Variant): Measured => ({
    seconds: median(runs[variant].map(({ seconds }) => seconds)),
    lagMs: Math.max(...runs[variant].map(({ lagMs }) => lagMs)),
    peakBytes: median(runs[variant].map(({ peakBytes }) => peakBytes)),
  });
  return { limit: summary('limit'), ingest: summary('ingest'), naive: summary('naive') };
}

const LABELS: Readonly<Record<Variant, string>> = {
  limit: `limit: libvips to 320 px, ${LIMIT_LANES} lanes`,
  ingest: 'ingestion: hash, write, fsync, thumbnail',
  naive: 'naive: one by one, three passes',
};

/** Rows of the table, and each bar with what was measured against it. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'jianshen-bench-'));
  try {
    const photos = join(folder, 'photos');
    await mkdir(photos);
    const megabytes = (await makePhotos(photos)) / 1e6;
    const measured = await measureAll(photos, folder);
    const { limit, ingest: own } = measured;
    const rows = VARIANTS.map((variant) => {
      const { seconds, lagMs, peakBytes } = measured[variant];
      return [
        LABELS[variant],
        seconds.toFixed(2),
        (megabytes / seconds).toFixed(0),
        `${(seconds / limit.seconds).toFixed(2)} ×`,
        lagMs.toFixed(0),
        (peakBytes / 1e6).toFixed(0),
      ];
    });
    const checks = [
      { bar: bars[0], measured: own.seconds / limit.seconds, atMost: MAX_RATIO },
      { bar: bars[1], measured: own.lagMs, atMost: MAX_LAG_MS },
      { bar: bars[2], measured: own.peakBytes / limit.peakBytes, atMost: MAX_MEMORY_RATIO },
    ];
    return {
      columns: ['variant', 's', 'MB/s', '÷ limit', 'longest pause, ms', 'peak RSS, MB'],
      rows,
      notes: [
        `${FILES} photos of ${WIDTH} × ${HEIGHT}, ${megabytes.toFixed(0)} MB in all, made by the bench; median of ${ROUNDS} rounds, pauses are the worst of all rounds, each run in a process of its own, warm cache.`,
      ],
      checks,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [mode, variant, photos, target] = process.argv.slice(2);
const known = VARIANTS.find((name) => name === variant);
if (mode === '--measure' && known !== undefined && photos !== undefined && target !== undefined) {
  process.send?.(await measure(known, photos, target));
  process.disconnect();
}
