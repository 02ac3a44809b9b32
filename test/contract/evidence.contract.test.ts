import { ORPCError, safe } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { itemIdSchema } from '../../shared/model/ids.ts';
import { collect } from '../helpers/collect.ts';
import { importSample, openCore } from '../helpers/core.ts';
import { makePhoto } from '../helpers/pictures.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { connect, TRANSPORTS } from '../helpers/transports.ts';
import type { Client, Transport } from '../helpers/transports.ts';

const PT13 = itemIdSchema.parse('PT-13');

async function open(transport: Transport) {
  const opened = await openCore(await tempFolder());
  const sessionId = await importSample(opened);
  return { client: await connect(transport, opened.core), sessionId };
}
type Opened = Awaited<ReturnType<typeof open>>;

async function upload({ client, sessionId }: Opened, bytes: Buffer, pieceBytes: number) {
  const begun = { sessionId, fileName: '现场.jpg', sizeBytes: bytes.length, itemIds: [PT13] };
  const { uploadId } = await client.evidence.beginUpload(begun);
  for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
    const piece = new Blob([Uint8Array.from(bytes.subarray(offset, offset + pieceBytes))]);
    const { receivedBytes } = await client.evidence.appendUpload({
      uploadId,
      offset,
      bytes: piece,
    });
    expect(receivedBytes).toBe(Math.min(offset + pieceBytes, bytes.length));
  }
  return client.evidence.commitUpload({ uploadId });
}

async function problemsOf(client: Client) {
  const last = (await collect(await client.evidence.verify())).at(-1);
  return last?.type === 'done' ? last.problems : null;
}

async function errorOf(call: Promise<unknown>) {
  const { error } = await safe(call);
  return error instanceof ORPCError
    ? { code: error.code, data: error.data, defined: error.defined }
    : String(error);
}

describe.each(TRANSPORTS)('evidence over %s', (transport) => {
  it('arrives in pieces, is described, linked, unlinked and removed', async () => {
    const opened = await open(transport);
    const { client, sessionId } = opened;
    const photo = await makePhoto();
    const added = await upload(opened, photo, 50_000);
    expect(added).toMatchObject({
      evidence: { number: 'PT-13-01', name: '现场', sizeBytes: photo.length, mediaClass: 'image' },
      items: [PT13],
      present: true,
      hasThumbnail: true,
    });
    const evidenceId = added.evidence.id;
    const patch = { name: '机房门牌', provider: '行政部', documentDate: '2025-09-26' };
    const described = await client.evidence.update({ evidenceId, patch });
    expect(described.evidence).toMatchObject(patch);
    expect(await client.evidence.list({ sessionId, itemId: PT13 })).toEqual([described]);
    const reason = '与本项无关';
    const unlinked = await client.evidence.unlink({ evidenceId, itemId: PT13, reason });
    expect(unlinked.items).toEqual([]);
    await client.evidence.remove({ evidenceId, reason });
    expect(await client.evidence.list({ sessionId })).toEqual([]);
    expect(await problemsOf(client)).toEqual([]);
  });

  it('carries pieces of full size unharmed', async () => {
    const opened = await open(transport);
    const bytes = Buffer.alloc(9 * 1024 * 1024, 'jianshen');
    const { evidence } = await upload(opened, bytes, 4 * 1024 * 1024);
    expect(evidence).toMatchObject({ sizeBytes: bytes.length, broken: true });
    expect(await problemsOf(opened.client)).toEqual([]);
  });

  it('says what is wrong with a call, with the data of the sentence', async () => {
    const opened = await open(transport);
    const { client, sessionId } = opened;
    expect(await errorOf(client.evidence.commitUpload({ uploadId: 'x' }))).toEqual({
      defined: true,
      code: 'UPLOAD_UNKNOWN',
      data: { uploadId: 'x' },
    });
    const begun = { sessionId, fileName: 'a', sizeBytes: 4, itemIds: [] };
    const { uploadId } = await client.evidence.beginUpload(begun);
    const early = client.evidence.appendUpload({ uploadId, offset: 2, bytes: new Blob(['ab']) });
    expect(await errorOf(early)).toEqual({
      defined: true,
      code: 'UPLOAD_OUT_OF_ORDER',
      data: { expectedOffset: 0, offset: 2 },
    });
    const { evidence } = await upload(opened, await makePhoto(), 100_000);
    const evidenceId = evidence.id;
    expect(await errorOf(client.evidence.remove({ evidenceId, reason: '' }))).toMatchObject({
      code: 'VALIDATION_FAILED',
      data: { issues: [{ at: 'reason' }] },
    });
    await client.evidence.remove({ evidenceId, reason: '误拍' });
    const late = client.evidence.link({ evidenceId, itemIds: [PT13] });
    expect(await errorOf(late)).toEqual({
      defined: true,
      code: 'EVIDENCE_REMOVED',
      data: { number: 'PT-13-01' },
    });
  });
});
