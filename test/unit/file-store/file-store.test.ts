import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renameWithRetry } from '../../../electron/core/lib/file-store/durable.ts';
import { openFileStore } from '../../../electron/core/lib/file-store/file-store.ts';
import type { FileStore } from '../../../electron/core/lib/file-store/file-store.ts';
import { createUploads } from '../../../electron/core/lib/file-store/uploads.ts';
import { newUuidV7 } from '../../../electron/core/lib/ids.ts';
import { collect } from '../../helpers/collect.ts';
import { canMount, smallDisk, testOnSmallDisk } from '../../helpers/small-disk.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const open = (dir: string): Promise<FileStore> => openFileStore({ dir, newId: newUuidV7 });
const incoming = (dir: string): Promise<string[]> => readdir(join(dir, '.incoming'));

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

afterEach(() => {
  vi.useRealTimers();
});

describe('putting files in', () => {
  test('a blob lies under its hash, private, byte for byte, and the source is untouched', async () => {
    const dir = await tempFolder();
    const store = await open(join(dir, 'evidence'));
    const bytes = randomBytes(3_000_001);
    const source = join(dir, 'source.bin');
    await writeFile(source, bytes);
    const blob = await store.put(source);
    expect(blob).toEqual({ sha256: sha256(bytes), sizeBytes: bytes.length, isNew: true });
    const path = join(dir, 'evidence', blob.sha256.slice(0, 2), blob.sha256);
    expect(store.path(blob.sha256)).toBe(path);
    expect(await readFile(path)).toEqual(bytes);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(source)).toEqual(bytes);
    expect(await incoming(store.dir)).toEqual([]);
  });

  test('the same bytes twice are one blob', async () => {
    const store = await open(await tempFolder());
    const bytes = randomBytes(1000);
    const first = await store.put(Readable.from([bytes]));
    const second = await store.put(Readable.from([bytes]));
    expect(second).toEqual({ ...first, isNew: false });
    expect(await filesIn(store.dir)).toEqual([first.sha256]);
  });

  test('the same bytes many times at once are one blob', async () => {
    const store = await open(await tempFolder());
    const bytes = randomBytes(200_000);
    const blobs = await Promise.all(
      Array.from({ length: 8 }, () => store.put(Readable.from([bytes]))),
    );
    expect(new Set(blobs.map((blob) => blob.sha256)).size).toBe(1);
    expect(await filesIn(store.dir)).toHaveLength(1);
  });

  test('an empty file is a blob like any other', async () => {
    const store = await open(await tempFolder());
    const blob = await store.put(Readable.from([]));
    expect(blob.sizeBytes).toBe(0);
    expect(await store.size(blob.sha256)).toBe(0);
  });

  test('putting the original again heals a rotten blob', async () => {
    const store = await open(await tempFolder());
    const bytes = randomBytes(1000);
    const { sha256: name } = await store.put(Readable.from([bytes]));
    await writeFile(store.path(name), randomBytes(1000));
    await store.put(Readable.from([bytes]));
    expect(await readFile(store.path(name))).toEqual(bytes);
  });

  test('a source that is not there is named, and nothing remains', async () => {
    const store = await open(await tempFolder());
    const path = join(store.dir, 'absent.jpg');
    await expect(store.put(path)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { path, detail: 'ENOENT' },
    });
    expect(await filesIn(store.dir)).toEqual([]);
  });

  test('cancelling in the middle of a file leaves nothing behind', async () => {
    const store = await open(await tempFolder());
    const cancel = new AbortController();
    const endless = Readable.from(
      (function* chunks() {
        for (;;) yield randomBytes(100_000);
      })(),
    );
    const putting = store.put(endless, {
      signal: cancel.signal,
      onBytes: (written) => {
        if (written > 1_000_000) cancel.abort();
      },
    });
    await expect(putting).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await filesIn(store.dir)).toEqual([]);
    expect(endless.destroyed).toBe(true);
  });

  test('opening sweeps what a crash left half written, and only that', async () => {
    const dir = await tempFolder();
    const before = await open(dir);
    const blob = await before.put(Readable.from([randomBytes(10)]));
    const staged = await before.stage();
    await staged.write(randomBytes(10));
    expect(await incoming(dir)).toHaveLength(1);
    const after = await open(dir);
    expect(await incoming(dir)).toEqual([]);
    expect(await after.has(blob.sha256)).toBe(true);
    await staged.discard();
  });
});

describe('uploads in pieces', () => {
  test('pieces make up the file', async () => {
    const { uploads } = await open(await tempFolder());
    const bytes = randomBytes(250_000);
    const id = await uploads.begin();
    expect(await uploads.append(id, 0, bytes.subarray(0, 100_000))).toBe(100_000);
    expect(await uploads.append(id, 100_000, bytes.subarray(100_000))).toBe(250_000);
    const staged = await uploads.finish(id);
    expect(await staged.commit()).toMatchObject({ sha256: sha256(bytes), sizeBytes: 250_000 });
  });

  test('pieces sent at once still arrive in order', async () => {
    const { uploads } = await open(await tempFolder());
    const bytes = randomBytes(30_000);
    const id = await uploads.begin();
    await Promise.all(
      [0, 10_000, 20_000].map((at) => uploads.append(id, at, bytes.subarray(at, at + 10_000))),
    );
    const staged = await uploads.finish(id);
    expect((await staged.commit()).sha256).toBe(sha256(bytes));
  });

  test('a repeated piece counts once; a gap is refused and can be filled', async () => {
    const { uploads } = await open(await tempFolder());
    const id = await uploads.begin();
    await uploads.append(id, 0, Buffer.from('abc'));
    expect(await uploads.append(id, 0, Buffer.from('abc'))).toBe(3);
    await expect(uploads.append(id, 9, Buffer.from('x'))).rejects.toMatchObject({
      code: 'UPLOAD_OUT_OF_ORDER',
      data: { expectedOffset: 3, offset: 9 },
    });
    expect(await uploads.append(id, 3, Buffer.from('d'))).toBe(4);
    const staged = await uploads.finish(id);
    expect((await staged.commit()).sha256).toBe(sha256(Buffer.from('abcd')));
  });

  test('cancelled, finished and unknown uploads are unknown, and nothing remains', async () => {
    const store = await open(await tempFolder());
    const id = await store.uploads.begin();
    await store.uploads.append(id, 0, Buffer.from('abc'));
    await store.uploads.cancel(id);
    expect(await filesIn(store.dir)).toEqual([]);
    await expect(
      (async () => store.uploads.append(id, 3, Buffer.from('d')))(),
    ).rejects.toMatchObject({ code: 'UPLOAD_UNKNOWN' });
    await expect(store.uploads.finish(id)).rejects.toMatchObject({ code: 'UPLOAD_UNKNOWN' });
  });

  test('an upload nobody goes on with is dropped, one that goes on is not', async () => {
    const store = await open(await tempFolder());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { begin, append, finish } = createUploads(store.stage, newUuidV7, 600);
    let goneCount = 0;
    const left = await begin(() => (goneCount += 1));
    const kept = await begin();
    for (let at = 0; at < 6; at += 1) {
      vi.advanceTimersByTime(150);
      await append(kept, at, Buffer.from('x'));
    }
    vi.useRealTimers();
    await expect(finish(left)).rejects.toMatchObject({ code: 'UPLOAD_UNKNOWN' });
    expect(goneCount).toBe(1);
    const staged = await finish(kept);
    expect(staged.sizeBytes()).toBe(6);
    await expect.poll(() => incoming(store.dir)).toHaveLength(1);
    await staged.discard();
  });

  test('closing drops what is under way', async () => {
    const store = await open(await tempFolder());
    await store.uploads.begin();
    await store.close();
    expect(await filesIn(store.dir)).toEqual([]);
  });
});

describe('reading', () => {
  test('ranges include both ends', async () => {
    const store = await open(await tempFolder());
    const { sha256: name } = await store.put(Readable.from([Buffer.from('0123456789')]));
    expect((await buffer(store.open(name, { start: 2, end: 4 }))).toString()).toBe('234');
    expect((await buffer(store.open(name))).toString()).toBe('0123456789');
  });

  test('no name leads outside the store', async () => {
    const store = await open(await tempFolder());
    for (const name of ['../../etc/passwd', '..', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      expect(() => store.path(name)).toThrow(TypeError);
    }
  });
});

describe('self-check', () => {
  test('every blob is read again; rot, strangers and leftovers are told apart', async () => {
    const store = await open(await tempFolder());
    const good = await store.put(Readable.from([Buffer.from('good')]));
    const bad = await store.put(Readable.from([Buffer.from('bad')]));
    await writeFile(store.path(bad.sha256), 'bat');
    await mkdir(join(store.dir, 'zz'));
    await writeFile(join(store.dir, 'zz', 'Thumbs.db'), 'x');
    await writeFile(join(store.dir, '.incoming', 'left'), 'x');
    const checks = await collect(store.verify());
    expect(Object.fromEntries(checks.map((check) => [check.path, check.result]))).toEqual({
      '.incoming/left': 'leftover',
      [`${good.sha256.slice(0, 2)}/${good.sha256}`]: 'intact',
      [`${bad.sha256.slice(0, 2)}/${bad.sha256}`]: 'wrongHash',
      'zz/Thumbs.db': 'foreign',
    });
    expect(checks.at(-1)).toMatchObject({ doneCount: 4, totalCount: 4, doneBytes: 9 });
    expect(checks.at(-1)?.totalBytes).toBe(9);
  });

  test('it can be cancelled', async () => {
    const store = await open(await tempFolder());
    await store.put(Readable.from([Buffer.from('one')]));
    await store.put(Readable.from([Buffer.from('two')]));
    const cancel = new AbortController();
    const checks = store.verify(cancel.signal);
    await checks.next();
    cancel.abort();
    await expect(checks.next()).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('disks that refuse', () => {
  test('a rename is tried again while something holds the file', async () => {
    let calls = 0;
    await renameWithRetry('a', 'b', () => {
      calls += 1;
      if (calls < 3) return Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }));
      return Promise.resolve();
    });
    expect(calls).toBe(3);
  });

  test('a rename that fails for another reason fails at once', async () => {
    let calls = 0;
    const lost = renameWithRetry('a', 'b', () => {
      calls += 1;
      return Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
    });
    await expect(lost).rejects.toThrow('gone');
    expect(calls).toBe(1);
  });

  testOnSmallDisk(
    'a full disk says so, and what was there stays whole',
    1024 * 1024,
    async (disk) => {
      const store = await open(join(disk.folder, 'evidence'));
      const kept = await store.put(Readable.from([randomBytes(200_000)]));
      await expect(store.put(Readable.from([randomBytes(2_000_000)]))).rejects.toMatchObject({
        code: 'DISK_FULL',
        data: { path: store.dir },
      });
      expect(await incoming(store.dir)).toEqual([]);
      const checks = await collect(store.verify());
      expect(checks.map(({ sha256: name, result }) => [name, result])).toEqual([
        [kept.sha256, 'intact'],
      ]);
      // The freed space is usable at once.
      await expect(store.put(Readable.from([randomBytes(300_000)]))).resolves.toBeDefined();
    },
  );

  testOnSmallDisk(
    'an upload that fills the disk is over, and says so',
    1024 * 1024,
    async (disk) => {
      const { uploads, dir } = await open(join(disk.folder, 'evidence'));
      const id = await uploads.begin();
      await uploads.append(id, 0, randomBytes(500_000));
      await expect(uploads.append(id, 500_000, randomBytes(900_000))).rejects.toMatchObject({
        code: 'DISK_FULL',
      });
      await expect(uploads.finish(id)).rejects.toMatchObject({ code: 'UPLOAD_UNKNOWN' });
      expect(await incoming(dir)).toEqual([]);
    },
  );

  test('a disk that became read-only can be read and says why not more', async () => {
    const disk = canMount() ? await smallDisk(1024 * 1024) : null;
    const dir = join(disk?.folder ?? (await tempFolder()), 'evidence');
    const before = await open(dir);
    const kept = await before.put(Readable.from([Buffer.from('kept')]));
    if (disk === null) await chmod(join(dir, '.incoming'), 0o500);
    else disk.makeReadOnly();
    const store = await open(dir);
    await expect(store.put(Readable.from([Buffer.from('new')]))).rejects.toMatchObject({
      code: 'VAULT_READ_ONLY',
    });
    expect((await buffer(store.open(kept.sha256))).toString()).toBe('kept');
    if (disk === null) await chmod(join(dir, '.incoming'), 0o700);
  });
});
