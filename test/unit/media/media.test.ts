import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { load } from 'exifreader';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFileStore } from '../../../electron/core/lib/file-store/file-store.ts';
import type { FileStore } from '../../../electron/core/lib/file-store/file-store.ts';
import { newUuidV7 } from '../../../electron/core/lib/ids.ts';
import { silentLog } from '../../../electron/core/lib/log.ts';
import { createIngest } from '../../../electron/core/lib/media/ingest.ts';
import type { Ingest } from '../../../electron/core/lib/media/ingest.ts';
import { createMedia } from '../../../electron/core/lib/media/media.ts';
import type { Media } from '../../../electron/core/lib/media/media.ts';
import { collect } from '../../helpers/collect.ts';
import { onDisk } from '../../helpers/file-bytes.ts';
import { makeBombPng, makePhoto } from '../../helpers/pictures.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const HEIC = new URL('../../fixtures/photo.heic', import.meta.url);

interface Bench {
  readonly folder: string;
  readonly store: FileStore;
  readonly media: Media;
  readonly ingest: Ingest;
  readonly describe: (bytes: Buffer, name: string) => ReturnType<Media['describe']>;
}

async function setUp(): Promise<Bench> {
  const folder = await tempFolder();
  const store = await openFileStore({ dir: join(folder, 'evidence'), newId: newUuidV7 });
  const derivedDir = join(folder, 'derived');
  const media = createMedia({ store, derivedDir, newId: newUuidV7, log: silentLog });
  onTestFinished(() => media.close());
  return {
    folder,
    store,
    media,
    ingest: createIngest(store, media),
    describe: async (bytes, name) => media.describe(await onDisk(bytes), name),
  };
}

/** How long the event loop stood still at worst, as a share of the whole time. */
async function longestPauseShare(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6 / (performance.now() - startedAt);
}

describe('photos', () => {
  test('size, capture time and device are read; the position is not', async () => {
    const bench = await setUp();
    const { facts, thumbnail } = await bench.describe(
      await makePhoto({ utcOffset: '+08:00' }),
      'IMG_0001.JPG',
    );
    expect(facts).toEqual({
      mediaType: 'image/jpeg',
      mediaClass: 'image',
      broken: false,
      width: 640,
      height: 480,
      pageCount: null,
      camera: {
        capturedLocal: '2026-03-18T10:12:13',
        utcOffset: '+08:00',
        device: 'Shiguang S1',
      },
    });
    expect(JSON.stringify(facts)).not.toMatch(/gps|latitude/iu);
    expect(await sharp(thumbnail ?? Buffer.alloc(0)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 320,
      height: 240,
    });
  });

  test('a camera that was never set has no capture time', async () => {
    const bench = await setUp();
    const photo = await makePhoto({ takenAt: '0000:00:00 00:00:00' });
    const { facts } = await bench.describe(photo, 'a.jpg');
    expect(facts.camera.capturedLocal).toBeNull();
  });

  test('a photo held upright is shown upright', async () => {
    const bench = await setUp();
    const { facts, thumbnail } = await bench.describe(await makePhoto({ orientation: 6 }), 'a.jpg');
    expect([facts.width, facts.height]).toEqual([480, 640]);
    const shown = await sharp(thumbnail ?? Buffer.alloc(0)).metadata();
    expect([shown.width, shown.height]).toEqual([240, 320]);
  });

  test('a small picture is not blown up, a transparent one gets a white ground', async () => {
    const bench = await setUp();
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const png = await sharp({ create: { width: 20, height: 10, channels: 4, background } })
      .png()
      .toBuffer();
    const { thumbnail } = await bench.describe(png, 'a.png');
    const { data, info } = await sharp(thumbnail ?? Buffer.alloc(0))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, data[0]]).toEqual([20, 10, 255]);
  });

  test('a photo of 48 megapixels works', { timeout: 60_000 }, async () => {
    const bench = await setUp();
    const plain = {
      create: { width: 8064, height: 6048, channels: 3, background: '#456' },
    } as const;
    const photo = await sharp(plain).jpeg().toBuffer();
    const { facts, thumbnail } = await bench.describe(photo, 'a.jpg');
    expect(facts).toMatchObject({ width: 8064, height: 6048, broken: false });
    expect(thumbnail).not.toBeNull();
  });

  test('300 megapixels are kept, measured and never decoded', async () => {
    const bench = await setUp();
    const started = process.memoryUsage().rss;
    const { facts, thumbnail } = await bench.describe(makeBombPng(20_000, 15_000), 'bomb.png');
    expect(facts).toMatchObject({ mediaType: 'image/png', width: 20_000, height: 15_000 });
    expect(facts.broken).toBe(false);
    expect(thumbnail).toBeNull();
    expect(process.memoryUsage().rss - started).toBeLessThan(250e6);
  });
});

describe('HEIC', () => {
  test('is decoded without holding the event loop', { timeout: 60_000 }, async () => {
    const bench = await setUp();
    const heic = await readFile(HEIC);
    let described: Awaited<ReturnType<Media['describe']>> | undefined;
    const pauseShare = await longestPauseShare(async () => {
      described = await bench.describe(heic, 'IMG_0002.HEIC');
    });
    expect(described?.facts).toMatchObject({
      mediaType: 'image/heic',
      mediaClass: 'image',
      broken: false,
      width: 3000,
      height: 2000,
      camera: { capturedLocal: '2026-03-18T10:12:13', utcOffset: '+08:00', device: 'Shiguang S1' },
    });
    // The red square of the fixture is red: colours and rows are in order.
    const { data, info } = await sharp(described?.reportPhoto ?? Buffer.alloc(0))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (Math.round(info.height * 0.15) * info.width + Math.round(info.width * 0.13)) * 3;
    expect(info.width).toBe(1600);
    expect(data[at]).toBeGreaterThan(150);
    expect(data[at + 1]).toBeLessThan(90);
    expect(pauseShare).toBeLessThan(0.5);
  });

  test('cut short it is kept and marked', async () => {
    const bench = await setUp();
    const heic = await readFile(HEIC);
    const { facts, thumbnail } = await bench.describe(heic.subarray(0, 3000), 'a.heic');
    expect(facts).toMatchObject({ mediaClass: 'image', broken: true, width: null });
    expect(thumbnail).toBeNull();
  });
});

describe('what is not in order', () => {
  test('a truncated JPEG is marked and shown as far as it goes', async () => {
    const bench = await setUp();
    const photo = await makePhoto();
    const { facts, thumbnail } = await bench.describe(photo.subarray(0, photo.length / 2), 'a.jpg');
    expect(facts).toMatchObject({ mediaType: 'image/jpeg', broken: true, width: 640 });
    expect(facts.camera.capturedLocal).toBe('2026-03-18T10:12:13');
    expect(thumbnail).not.toBeNull();
  });

  test.each([
    ['empty', Buffer.alloc(0), 'a.jpg', 'application/octet-stream', 'empty', true],
    [
      'random bytes',
      Buffer.from('00ff13379c', 'hex'),
      'a.bin',
      'application/octet-stream',
      'unknown',
      false,
    ],
    [
      'random bytes that promise a photo',
      Buffer.from('00ff13379c', 'hex'),
      'a.jpg',
      'application/octet-stream',
      'unknown',
      true,
    ],
    ['text that promises a PDF', Buffer.from('not a PDF'), 'a.pdf', 'text/plain', 'unknown', true],
    ['text', Buffer.from('日志 2026-03-18'), 'a.log', 'text/plain', 'unknown', false],
    [
      'GB 18030 text',
      Buffer.from('d0d5c3fb2cb1e0bac5', 'hex'),
      'a.csv',
      'text/csv',
      'unknown',
      false,
    ],
    ['three bytes of a JPEG', Buffer.from('ffd8ff', 'hex'), 'a.jpg', 'image/jpeg', 'image', true],
  ] as const)('%s', async (_what, bytes, name, mediaType, mediaClass, broken) => {
    const bench = await setUp();
    const { facts } = await bench.describe(bytes, name);
    expect(facts).toMatchObject({ mediaType, mediaClass, broken });
  });

  test('the name does not decide what the bytes are', async () => {
    const bench = await setUp();
    const { facts } = await bench.describe(await makePhoto(), 'report.pdf');
    expect(facts).toMatchObject({ mediaType: 'image/jpeg', broken: false });
  });
});

describe('pictures made from originals', () => {
  const put = async (bench: Bench, bytes: Buffer) => {
    const { sha256 } = await bench.store.put(Readable.from([bytes]));
    return { sha256, mediaType: 'image/jpeg' };
  };

  test('report photos are small, upright, sRGB JPEGs with a JFIF header and no metadata', async () => {
    const bench = await setUp();
    const photo = await makePhoto({ width: 2400, height: 1800, orientation: 8 });
    const made = await bench.media.reportPhoto(await put(bench, photo));
    expect(made).toMatchObject({ width: 1200, height: 1600 });
    const jpeg = await readFile(made?.path ?? '');
    expect(jpeg.subarray(2, 11).toString('latin1')).toBe('\u00ff\u00e0\u0000\u0010JFIF\u0000');
    const { space, exif, icc, orientation } = await sharp(jpeg).metadata();
    expect({ space, exif, icc, orientation }).toEqual({ space: 'srgb' });
    expect(load(jpeg, { expanded: true })).not.toHaveProperty('gps');
  });

  test('they are made again after the cache was lost or cut short', async () => {
    const bench = await setUp();
    const original = await put(bench, await makePhoto());
    const first = await bench.media.picture('thumbnail', original);
    const [path] = (await readdir(join(bench.folder, 'derived'), { recursive: true })).filter(
      (name) => name.endsWith('.jpg'),
    );
    const file = join(bench.folder, 'derived', path ?? '');
    await writeFile(file, (first ?? Buffer.alloc(0)).subarray(0, 100));
    expect(await bench.media.picture('thumbnail', original)).toEqual(first);
    expect(await readFile(file)).toEqual(first);
    await rm(join(bench.folder, 'derived'), { recursive: true });
    expect(await bench.media.picture('thumbnail', original)).toEqual(first);
  });

  test('there is none of a missing original, and none of a document', async () => {
    const bench = await setUp();
    const sha256 = 'a'.repeat(64);
    expect(await bench.media.picture('thumbnail', { sha256, mediaType: 'image/jpeg' })).toBeNull();
    expect(await bench.media.picture('thumbnail', { sha256, mediaType: 'text/plain' })).toBeNull();
  });

  test('the queue makes them in the background', async () => {
    const bench = await setUp();
    const original = await put(bench, await makePhoto({ width: 2000, height: 1000 }));
    bench.media.queueReportPhotos([original]);
    await bench.media.idle();
    const names = await readdir(join(bench.folder, 'derived'), { recursive: true });
    expect(names.some((name) => name.endsWith(`${original.sha256}.jpg`))).toBe(true);
  });
});

describe('ingest', () => {
  const source = async (bench: Bench, name: string, bytes: Buffer) => {
    const path = join(bench.folder, name);
    await writeFile(path, bytes);
    return { path };
  };

  test('many files in, in order; a bad one does not stop the others', async () => {
    const bench = await setUp();
    const photos = await Promise.all(
      [1, 2, 3].map(async (n) => source(bench, `${n}.jpg`, await makePhoto({ width: 400 + n }))),
    );
    const absent = { path: join(bench.folder, 'absent.jpg') };
    const seen: number[] = [];
    const results = await bench.ingest.many([absent, ...photos, { path: bench.folder }], {
      onProgress: ({ doneFiles }) => seen.push(doneFiles),
    });
    expect(results.map((result) => result.status)).toEqual([
      'failed',
      'stored',
      'stored',
      'stored',
      'failed',
    ]);
    const widths = results.map((result) =>
      result.status === 'stored' ? result.ingested.facts.width : null,
    );
    expect(widths).toEqual([null, 401, 402, 403, null]);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  test('a large document is streamed in and described from the disk', async () => {
    const bench = await setUp();
    const pdf = Buffer.alloc(40_000_000, ' ');
    pdf.write('%PDF-1.7\n');
    pdf.write('%%EOF\n', pdf.length - 6);
    const ingested = await bench.ingest.file(await source(bench, 'big.pdf', pdf));
    expect(ingested.facts).toMatchObject({ mediaType: 'application/pdf', broken: false });
    expect(await bench.store.size(ingested.blob.sha256)).toBe(40_000_000);
  });

  test('cancelling stops between and inside files, and leaves whole blobs only', async () => {
    const bench = await setUp();
    const photos = await Promise.all(
      Array.from({ length: 12 }, async (_, n) =>
        source(bench, `${n}.jpg`, await makePhoto({ width: 800 + n })),
      ),
    );
    const cancel = new AbortController();
    const results = await bench.ingest.many(photos, {
      signal: cancel.signal,
      lanes: 2,
      onProgress: () => cancel.abort(),
    });
    const stored = results.filter((result) => result.status === 'stored').length;
    expect(stored).toBeGreaterThan(0);
    expect(results.filter((result) => result.status === 'cancelled')).toHaveLength(12 - stored);
    const checks = await collect(bench.store.verify());
    expect(checks.map((check) => check.result)).toEqual(Array(stored).fill('intact'));
  });

  test('thumbnails are there at once, large copies are not made meanwhile', async () => {
    const bench = await setUp();
    const photo = await source(bench, 'a.jpg', await makePhoto());
    const { blob, hasThumbnail } = await bench.ingest.file(photo);
    expect(hasThumbnail).toBe(true);
    const names = await readdir(join(bench.folder, 'derived'));
    expect(names).toEqual(['thumb-320-v1']);
    expect((await stat(bench.store.path(blob.sha256))).size).toBeGreaterThan(0);
  });
});
