import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { bundleForNode } from './bundle.ts';
import type { Measured, Variant } from './report-variants.ts';

export const title = 'Word report of 70 items and N photos of 1600 px';
export const command = 'npm run bench -- report';
export const bars: readonly string[] = [
  'report of 300 photos ≤ 4 × a store-only zip of the same bytes',
  'report of 300 photos ≥ 10 × faster than packing the photos through docx',
  'T(300) ÷ T(50) ≤ 6',
  'peak memory with 300 photos ≤ 3 × that without',
];

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** The library takes so long that more rounds would only cost time. */
const STOCK_ROUNDS = Math.min(ROUNDS, 2);
const COUNTS = [0, 50, 300] as const;
const MOST_PHOTOS = 300;
const BASES = 6;

/** The same picture as another file: a JPEG comment changes its bytes. */
function variation(jpeg: Buffer, index: number): Buffer {
  const text = Buffer.from(`photo ${index}`);
  const comment = Buffer.alloc(4);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), comment, text, jpeg.subarray(2)]);
}

async function makePhotos(folder: string): Promise<number> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 18 };
  const create = { width: 1600, height: 1200, channels: 3 as const, background: '#777', noise };
  let bytes = 0;
  for (let base = 0; base < BASES; base += 1) {
    const jpeg = await sharp({ create }).jpeg({ quality: 80 }).toBuffer();
    for (let index = base; index < MOST_PHOTOS; index += BASES) {
      const photo = variation(jpeg, index);
      bytes += photo.length;
      await writeFile(join(folder, `${String(index).padStart(4, '0')}.jpg`), photo);
    }
  }
  return bytes;
}

function isMeasured(message: unknown): message is Measured {
  return typeof message === 'object' && message !== null && 'peakBytes' in message;
}

/** Each measurement has a process of its own: peak memory cannot be reset. */
async function measure(
  program: string,
  variant: Variant,
  photos: string,
  count: number,
): Promise<Measured> {
  const target = await mkdtemp(`${photos}-target-`);
  const child = fork(program, [variant, photos, String(count), target]);
  const measured = await new Promise<Measured>((resolve, reject) => {
    child.on('message', (message) => {
      if (isMeasured(message)) resolve(message);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${variant} ended with ${String(code)}`)));
  });
  await rm(target, { recursive: true, force: true });
  return measured;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

type Key = `${Variant}-${number}`;

/** Variants take turns, so that a busy moment of the machine hits them alike. */
async function measureAll(photos: string): Promise<(variant: Variant, count: number) => Measured> {
  const program = await bundleForNode('test/bench/report-measure.ts');
  const runs = new Map<Key, Measured[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const count of COUNTS) {
      for (const variant of ['limit', 'ours', 'stock'] as const) {
        if (variant === 'stock' && round >= STOCK_ROUNDS) continue;
        const key: Key = `${variant}-${count}`;
        const measured = await measure(program, variant, photos, count);
        runs.set(key, [...(runs.get(key) ?? []), measured]);
      }
    }
  }
  return (variant, count) => {
    const all = runs.get(`${variant}-${count}`) ?? [];
    return {
      seconds: median(all.map(({ seconds }) => seconds)),
      peakBytes: median(all.map(({ peakBytes }) => peakBytes)),
      sizeBytes: median(all.map(({ sizeBytes }) => sizeBytes)),
    };
  };
}

const LABELS: Readonly<Record<Variant, string>> = {
  limit: 'limit: store-only zip, crc32 and writev',
  ours: 'report: docx with photos swapped in',
  stock: 'naive: photos packed through docx',
};

/** Rows of the table, and each bar with what was measured against it. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'jianshen-bench-'));
  try {
    const photos = join(folder, 'photos');
    await mkdir(photos);
    const megabytes = (await makePhotos(photos)) / 1e6;
    const of = await measureAll(photos);
    const rows = (['limit', 'ours', 'stock'] as const).map((variant) => [
      LABELS[variant],
      ...COUNTS.map((count) => (of(variant, count).seconds * 1000).toFixed(0)),
      `${(of(variant, MOST_PHOTOS).seconds / of('limit', MOST_PHOTOS).seconds).toFixed(2)} ×`,
      ...[0, MOST_PHOTOS].map((count) => (of(variant, count).peakBytes / 1e6).toFixed(0)),
    ]);
    return {
      columns: [
        'variant',
        '0 photos, ms',
        '50 photos, ms',
        '300 photos, ms',
        '÷ limit (300)',
        'peak RSS 0, MB',
        'peak RSS 300, MB',
      ],
      rows,
      notes: [
        `300 photos of 1600 × 1200, ${megabytes.toFixed(0)} MB in all, made by the bench; files synced to disk in the limit and in the report; median of ${ROUNDS} interleaved rounds (${STOCK_ROUNDS} of the naive way), each in a process of its own, warm cache.`,
      ],
      checks: checksOf(of),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function checksOf(of: (variant: Variant, count: number) => Measured) {
  const own = of('ours', MOST_PHOTOS);
  return [
    { bar: bars[0], measured: own.seconds / of('limit', MOST_PHOTOS).seconds, atMost: 4 },
    { bar: bars[1], measured: of('stock', MOST_PHOTOS).seconds / own.seconds, atLeast: 10 },
    { bar: bars[2], measured: own.seconds / of('ours', 50).seconds, atMost: 6 },
    { bar: bars[3], measured: own.peakBytes / of('ours', 0).peakBytes, atMost: 3 },
  ];
}
