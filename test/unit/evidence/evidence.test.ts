import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EvidenceView } from '../../../shared/model/evidence.ts';
import { itemIdSchema } from '../../../shared/model/ids.ts';
import type { ItemId, SessionId } from '../../../shared/model/ids.ts';
import { collect } from '../../helpers/collect.ts';
import { importSample, openCore } from '../../helpers/core.ts';
import type { OpenCore } from '../../helpers/core.ts';
import { makeBombPng, makePhoto } from '../../helpers/pictures.ts';
import { testOnSmallDisk } from '../../helpers/small-disk.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const PT13 = itemIdSchema.parse('PT-13');
const BC01 = itemIdSchema.parse('BC-01');

type Given = OpenCore & {
  readonly folder: string;
  readonly sessionId: SessionId;
  readonly upload: (
    fileName: string,
    bytes: Uint8Array,
    itemIds?: readonly ItemId[],
  ) => Promise<EvidenceView>;
};

/** A session on site with an upload as a window makes it. */
async function setUp(dataFolder?: string): Promise<Given> {
  const folder = dataFolder ?? (await tempFolder());
  const opened = await openCore(join(folder, 'vault'));
  const sessionId = await importSample(opened);
  const { evidence } = opened.client;
  const upload: Given['upload'] = async (fileName, bytes, itemIds = []) => {
    const sizeBytes = bytes.length;
    const arrival = { sessionId, fileName, sizeBytes, itemIds: [...itemIds] };
    const { uploadId } = await evidence.beginUpload(arrival);
    for (let offset = 0; offset < sizeBytes; offset += 100_000) {
      const piece = new Blob([Uint8Array.from(bytes.subarray(offset, offset + 100_000))]);
      await evidence.appendUpload({ uploadId, offset, bytes: piece });
    }
    return evidence.commitUpload({ uploadId });
  };
  return { ...opened, folder, sessionId, upload };
}

const vaultFiles = async (given: Given): Promise<string[]> => {
  const folder = join(given.folder, 'vault', 'evidence');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

async function problemsOf({ client }: OpenCore) {
  const events = await collect(await client.evidence.verify());
  const last = events.at(-1);
  return last?.type === 'done' ? last.problems : null;
}

describe('adding', () => {
  test('no row tells the ID number a file is called after', async () => {
    const { upload, client, sessionId } = await setUp();
    const { evidence } = await upload('王例 999999199003070039.txt', Buffer.from('例'));
    expect(evidence).toMatchObject({
      name: '王例 999***********0039',
      originalName: '王例 999***********0039.txt',
    });
    expect((await client.caseFile.export({ sessionId })).content).not.toContain('19900307003');
  });

  test('a photo becomes a row with what its bytes say, a number and its links', async () => {
    const given = await setUp();
    const photo = await makePhoto({ utcOffset: '+08:00' });
    const { evidence, items, present, hasThumbnail } = await given.upload(
      '../../DCIM/IMG_0001.JPG',
      photo,
      [PT13, BC01],
    );
    expect(evidence).toMatchObject({
      number: 'PT-13-01',
      name: 'IMG_0001',
      originalName: 'IMG_0001.JPG',
      mediaClass: 'image',
      broken: false,
      sizeBytes: photo.length,
      capturedAt: '2026-03-18T02:12:13.000Z',
      capturedAtOrigin: 'exif',
      captureDevice: 'Shiguang S1',
      documentDate: null,
      removedAt: null,
    });
    expect(evidence.addedAt).not.toBe(evidence.capturedAt);
    expect(items).toEqual([BC01, PT13]);
    expect({ present, hasThumbnail }).toEqual({ present: true, hasThumbnail: true });
    const states = await given.client.checklist.states({ sessionId: given.sessionId });
    expect(states.find(({ answer }) => answer.itemId === PT13)?.evidenceCount).toBe(1);
  });

  test('the same bytes twice are one blob and two descriptors', async () => {
    const given = await setUp();
    const photo = await makePhoto();
    const first = await given.upload('a.jpg', photo);
    const second = await given.upload('a.jpg', photo);
    expect(second.evidence.sha256).toBe(first.evidence.sha256);
    expect([first.evidence.number, second.evidence.number]).toEqual(['ZJ-01', 'ZJ-02']);
    const blobs = (await vaultFiles(given)).filter((name) => /[0-9a-f]{64}$/u.test(name));
    expect(blobs).toHaveLength(1);
  });

  test.each([
    ['empty', Buffer.alloc(0), 'a.jpg', { mediaClass: 'empty', broken: true }],
    ['unknown', Buffer.from('00ff13379c', 'hex'), 'a.bin', { mediaClass: 'unknown' }],
    [
      '300 megapixels',
      makeBombPng(20_000, 15_000),
      'b.png',
      { mediaClass: 'image', width: 20_000 },
    ],
  ])('what is %s is kept and marked', async (_what, bytes, name, expected) => {
    const given = await setUp();
    const { evidence, present, hasThumbnail } = await given.upload(name, bytes);
    expect(evidence).toMatchObject({ ...expected, sizeBytes: bytes.length });
    expect({ present, hasThumbnail }).toEqual({ present: true, hasThumbnail: false });
    expect(await problemsOf(given)).toEqual([]);
  });

  test('a cancelled upload leaves neither row nor file', async () => {
    const given = await setUp();
    const { sessionId, client } = given;
    const begun = { sessionId, fileName: 'a.jpg', sizeBytes: 10, itemIds: [] };
    const { uploadId } = await client.evidence.beginUpload(begun);
    await client.evidence.appendUpload({ uploadId, offset: 0, bytes: new Blob(['12345']) });
    await client.evidence.cancelUpload({ uploadId });
    await expect(client.evidence.commitUpload({ uploadId })).rejects.toMatchObject({
      code: 'UPLOAD_UNKNOWN',
    });
    expect(await client.evidence.list({ sessionId })).toEqual([]);
    expect(await vaultFiles(given)).toEqual([]);
  });

  test('an upload that lost bytes on the way does not become evidence', async () => {
    const { sessionId, client } = await setUp();
    const begun = { sessionId, fileName: 'a.txt', sizeBytes: 10, itemIds: [] };
    const { uploadId } = await client.evidence.beginUpload(begun);
    await client.evidence.appendUpload({ uploadId, offset: 0, bytes: new Blob(['12345']) });
    await expect(client.evidence.commitUpload({ uploadId })).rejects.toMatchObject({
      code: 'UPLOAD_OUT_OF_ORDER',
      data: { expectedOffset: 5, offset: 10 },
    });
    expect(await client.evidence.list({ sessionId })).toEqual([]);
  });

  test('an item that does not exist is refused before a byte is sent', async () => {
    const { sessionId, client } = await setUp();
    const begun = {
      sessionId,
      fileName: 'a',
      sizeBytes: 1,
      itemIds: [itemIdSchema.parse('PT-99')],
    };
    await expect(client.evidence.beginUpload(begun)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a file larger than the disk is refused before a byte is sent', async () => {
    const { sessionId, client } = await setUp();
    const begun = { sessionId, fileName: 'a.mp4', sizeBytes: 2 ** 52, itemIds: [] };
    await expect(client.evidence.beginUpload(begun)).rejects.toMatchObject({ code: 'DISK_FULL' });
  });

  test('files of a folder: numbers follow their order, a bad one has its reason', async () => {
    const given = await setUp();
    const names = ['1.jpg', '2.jpg', '3.jpg'];
    for (const [n, name] of names.entries())
      await writeFile(join(given.folder, name), await makePhoto({ width: 700 - 200 * n }));
    const paths = ['1.jpg', 'absent.jpg', '2.jpg', '3.jpg'].map((name) => join(given.folder, name));
    const added = await given.core.services.evidence.addFiles(given.sessionId, paths, {
      itemIds: [PT13],
    });
    expect(
      added.map((one) => ('evidence' in one ? one.evidence.evidence.number : one.error)),
    ).toMatchObject(['PT-13-01', { code: 'FILE_UNREADABLE' }, 'PT-13-02', 'PT-13-03']);
    expect(added.map(({ path }) => path)).toEqual(paths);
  });
});

describe('describing', () => {
  test('the three dates are three fields; a typed one says so', async () => {
    const { client, upload } = await setUp();
    const { evidence: before } = await upload('a.jpg', await makePhoto());
    const { evidence } = await client.evidence.update({
      evidenceId: before.id,
      patch: { capturedAt: '2026-03-18T01:00:00.000Z', documentDate: '2025-09-26' },
    });
    expect(evidence).toMatchObject({
      capturedAt: '2026-03-18T01:00:00.000Z',
      capturedAtOrigin: 'typed',
      documentDate: '2025-09-26',
      addedAt: before.addedAt,
    });
    const cleared = await client.evidence.update({
      evidenceId: before.id,
      patch: { capturedAt: null },
    });
    expect(cleared.evidence).toMatchObject({ capturedAt: null, capturedAtOrigin: null });
  });

  test('a kind brings its category, unless a person chose one', async () => {
    const { client, sessionId, upload } = await setUp();
    const { evidence } = await upload('a.jpg', await makePhoto());
    const offered = await client.evidence.kinds({ sessionId });
    const screenshot = offered.kinds.find(({ legalCategory }) => legalCategory === '电子数据');
    expect(offered.legalCategories).toHaveLength(8);
    const evidenceId = evidence.id;
    const kind = screenshot?.label ?? '';
    const first = await client.evidence.update({ evidenceId, patch: { kind } });
    expect(first.evidence).toMatchObject({ kind, legalCategory: '电子数据' });
    await client.evidence.update({ evidenceId, patch: { legalCategory: '物证' } });
    const last = await client.evidence.update({ evidenceId, patch: { kind } });
    expect(last.evidence.legalCategory).toBe('物证');
  });

  test('another kind brings its own category where nobody chose one', async () => {
    const { client, sessionId, upload } = await setUp();
    const { evidence } = await upload('a.jpg', await makePhoto());
    const { kinds } = await client.evidence.kinds({ sessionId });
    const electronic = '电子数据';
    const screenshot = kinds.find(({ legalCategory }) => legalCategory === electronic);
    const paper = kinds.find(({ legalCategory }) => legalCategory !== electronic);
    const categories: (string | null)[] = [];
    for (const kind of [screenshot, paper, screenshot].map((one) => one?.label ?? '')) {
      const { evidence: now } = await client.evidence.update({
        evidenceId: evidence.id,
        patch: { kind },
      });
      categories.push(now.legalCategory);
    }
    expect(categories).toEqual([electronic, paper?.legalCategory, electronic]);
  });

  test('links are added once, taken away with a reason, and brought back by undo', async () => {
    const { client, sessionId, upload } = await setUp();
    const { evidence } = await upload('a.jpg', await makePhoto(), [PT13]);
    const evidenceId = evidence.id;
    const linked = await client.evidence.link({ evidenceId, itemIds: [PT13, BC01, BC01] });
    expect(linked.items).toEqual([BC01, PT13]);
    const reason = '照片与本项无关';
    const unlinked = await client.evidence.unlink({ evidenceId, itemId: PT13, reason });
    expect(unlinked.items).toEqual([BC01]);
    expect(unlinked.evidence.number).toBe('PT-13-01');
    const history = await client.checklist.itemHistory({ sessionId, itemId: PT13 });
    expect(history[0]).toMatchObject({ name: 'evidence.unlink', reason });
    expect(await client.history.undo({ sessionId })).toMatchObject({ itemId: PT13 });
    expect((await client.evidence.get({ evidenceId })).items).toEqual([BC01, PT13]);
    await expect(
      client.evidence.unlink({ evidenceId, itemId: itemIdSchema.parse('BC-02'), reason }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('removing needs a reason, keeps the blob and the number, and can be undone', async () => {
    const { client, core, sessionId, upload } = await setUp();
    const { evidence } = await upload('a.jpg', await makePhoto(), [PT13]);
    const evidenceId = evidence.id;
    await expect(client.evidence.remove({ evidenceId, reason: '  ' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    const removed = await client.evidence.remove({ evidenceId, reason: '误拍' });
    expect(removed.evidence).toMatchObject({ removedReason: '误拍' });
    expect(removed.present).toBe(true);
    expect(await client.evidence.list({ sessionId })).toEqual([]);
    expect(await client.evidence.list({ sessionId, removed: true })).toHaveLength(1);
    expect(core.services.checklist.states(sessionId).every((one) => one.evidenceCount === 0)).toBe(
      true,
    );
    await expect(
      client.evidence.update({ evidenceId, patch: { note: 'x' } }),
    ).rejects.toMatchObject({ code: 'EVIDENCE_REMOVED', data: { number: 'PT-13-01' } });
    const next = await upload('b.jpg', await makePhoto({ width: 500 }), [PT13]);
    expect(next.evidence.number).toBe('PT-13-02');
    const historyOf = (itemId: ItemId) => client.checklist.itemHistory({ sessionId, itemId });
    expect((await historyOf(PT13)).find(({ name }) => name === 'evidence.remove')).toMatchObject({
      reason: '误拍',
      changes: [{ entity: 'evidence', field: 'removedAt', old: null }, { field: 'removedReason' }],
    });
    expect((await historyOf(BC01)).map(({ name }) => name)).not.toContain('evidence.remove');
    await client.evidence.remove({ evidenceId: next.evidence.id, reason: '误拍' });
    expect(await client.history.undo({ sessionId })).toMatchObject({
      command: 'evidence.remove',
      itemId: PT13,
    });
    await client.history.undo({ sessionId });
    expect((await client.evidence.get({ evidenceId })).evidence.removedAt).toBeNull();
  });

  test('lists are filtered by item', async () => {
    const { client, sessionId, upload } = await setUp();
    await upload('a.jpg', await makePhoto(), [PT13]);
    await upload('b.jpg', await makePhoto({ width: 500 }), [BC01]);
    const listed = await client.evidence.list({ sessionId, itemId: BC01 });
    expect(listed.map(({ evidence }) => evidence.number)).toEqual(['BC-01-01']);
  });
});

describe('media', () => {
  const get = (given: Given, path: string, headers: Record<string, string> = {}) =>
    given.core.answer(new Request(`http://vault${path}`, { headers }));

  test('originals in whole and in ranges, pictures made from them', async () => {
    const given = await setUp();
    const photo = await makePhoto({ width: 2000, height: 1000 });
    const { evidence } = await given.upload('现场.jpg', photo);
    const whole = await get(given, `/media/${evidence.id}/original`);
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-type')).toBe('image/jpeg');
    expect(whole.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(photo);
    const part = await get(given, `/media/${evidence.id}/original`, { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${photo.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(photo.subarray(10, 20));
    const tail = await get(given, `/media/${evidence.id}/original`, { range: 'bytes=-5' });
    expect(Buffer.from(await tail.arrayBuffer())).toEqual(photo.subarray(-5));
    const beyond = `bytes=${photo.length}-`;
    expect((await get(given, `/media/${evidence.id}/original`, { range: beyond })).status).toBe(
      416,
    );
    for (const variant of ['thumb', 'preview']) {
      const picture = await get(given, `/media/${evidence.id}/${variant}`);
      expect(picture.headers.get('content-type')).toBe('image/jpeg');
      expect(picture.headers.get('cache-control')).toBe('no-store');
      expect(
        Buffer.from(await picture.arrayBuffer())
          .subarray(0, 2)
          .toString('hex'),
      ).toBe('ffd8');
    }
  });

  test('what could act as a page is a download', async () => {
    const given = await setUp();
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const { evidence } = await given.upload('a.html', html);
    const answer = await get(given, `/media/${evidence.id}/original`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.html");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('nothing else is answered', async () => {
    const given = await setUp();
    const unknown = '0197f3a0-0000-7000-8000-000000000000';
    for (const path of [`/media/${unknown}/original`, '/media/../vault.sqlite', '/media/x/thumb'])
      expect((await get(given, path)).status).toBe(404);
  });

  test('a file that cannot be read proves nothing', async () => {
    const { client, sessionId, upload } = await setUp();
    await upload('空.jpg', Buffer.alloc(0), [itemIdSchema.parse('BC-01')]);
    const states = await client.checklist.states({ sessionId });
    expect(states.find(({ answer }) => answer.itemId === 'BC-01')?.evidenceCount).toBe(0);
    expect(await client.evidence.list({ sessionId })).toHaveLength(1);
  });

  test('a missing blob is said to be missing', async () => {
    const given = await setUp();
    const { evidence } = await given.upload('a.jpg', await makePhoto());
    await rm(join(given.folder, 'vault', 'evidence', evidence.sha256.slice(0, 2)), {
      recursive: true,
    });
    expect((await get(given, `/media/${evidence.id}/original`)).status).toBe(404);
    const listed = await given.client.evidence.get({ evidenceId: evidence.id });
    expect(listed).toMatchObject({ present: false, hasThumbnail: false });
    expect(await problemsOf(given)).toMatchObject([
      { kind: 'missingBlob', evidenceNumber: 'ZJ-01', sha256: evidence.sha256 },
    ]);
  });
});

describe('what goes wrong', () => {
  testOnSmallDisk(
    'a full disk refuses the file; the case stays whole',
    6 * 1024 * 1024,
    async (disk) => {
      const given = await setUp(disk.folder);
      const { evidence } = await given.upload('kept.jpg', await makePhoto());
      const { sessionId, client } = given;
      const begun = { sessionId, fileName: 'big.bin', sizeBytes: 1000, itemIds: [] };
      const { uploadId } = await client.evidence.beginUpload(begun);
      const fill = async (): Promise<void> => {
        for (let offset = 0; offset < 12_000_000; offset += 1_000_000) {
          const bytes = new Blob([new Uint8Array(1_000_000)]);
          await client.evidence.appendUpload({ uploadId, offset, bytes });
        }
      };
      await expect(fill()).rejects.toMatchObject({ code: 'DISK_FULL' });
      const listed = await client.evidence.list({ sessionId });
      expect(listed.map((one) => one.evidence.id)).toEqual([evidence.id]);
      expect(await problemsOf(given)).toEqual([]);
    },
  );

  test('rows and files survive closing and opening again; leftovers are swept', async () => {
    const given = await setUp();
    const { evidence } = await given.upload('a.jpg', await makePhoto());
    const { sessionId } = given;
    const begun = { sessionId, fileName: 'b.jpg', sizeBytes: 10, itemIds: [] };
    await given.client.evidence.beginUpload(begun);
    await given.close();
    await writeFile(join(given.folder, 'vault', 'evidence', '.incoming', 'torn'), 'half');
    const again = await openCore(join(given.folder, 'vault'));
    const listed = await again.client.evidence.list({ sessionId });
    expect(listed.map((one) => one.evidence.id)).toEqual([evidence.id]);
    expect(await problemsOf(again)).toEqual([]);
  });
});
