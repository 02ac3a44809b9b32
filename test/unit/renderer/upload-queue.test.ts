import { describe, expect, test, vi } from 'vitest';
import type { EvidenceView } from '#shared/model/evidence.ts';
import { evidenceViewSchema } from '#shared/model/evidence.ts';
import {
  UploadQueue,
  type UploadFile,
  type UploadPort,
} from '../../../renderer/src/features/evidence/upload-queue.ts';

const VIEW: EvidenceView = evidenceViewSchema.parse({
  evidence: {
    id: '01a2037a-edbf-7138-a769-cfaab4a7b675',
    sessionId: '01a2037a-edbf-7138-a769-cfaab4a7b674',
    number: 'PT-13-01',
    name: 'a',
    originalName: 'a.jpg',
    sha256: 'a'.repeat(64),
    sizeBytes: 1,
    mediaType: 'image/jpeg',
    mediaClass: 'image',
    broken: false,
    width: null,
    height: null,
    pageCount: null,
    kind: null,
    legalCategory: null,
    source: '',
    provider: '',
    note: '',
    capturedAt: null,
    capturedAtOrigin: null,
    captureDevice: null,
    documentDate: null,
    addedAt: '2026-04-22T02:00:00.000Z',
    addedBy: '',
    removedAt: null,
    removedReason: null,
  },
  items: [],
  present: true,
  hasThumbnail: false,
});

const file = (name: string, bytes: number): UploadFile => ({
  file: new Blob([new Uint8Array(bytes)]),
  name,
  sessionId: VIEW.evidence.sessionId,
  itemIds: ['PT-13'],
  capturedAt: null,
});

/** A core that keeps the sizes of the pieces; `hold` makes the first piece wait. */
function makePort() {
  const pieces: [string, number, number][] = [];
  const cancelled: string[] = [];
  const fail = new Set<string>();
  let begun = 0;
  let release: (() => void) | null = null;
  let held: Promise<void> = Promise.resolve();
  const port: UploadPort = {
    begin: ({ name }) => Promise.resolve({ uploadId: `${name}#${++begun}` }),
    append: async (uploadId, offset, bytes) => {
      await held;
      if (fail.has(uploadId)) throw new Error('disk full');
      pieces.push([uploadId, offset, bytes.size]);
    },
    commit: () => Promise.resolve(VIEW),
    cancel: (uploadId) => {
      cancelled.push(uploadId);
      return Promise.resolve();
    },
  };
  const hold = (): void => {
    held = new Promise((resolve) => {
      release = resolve;
    });
  };
  return { port, pieces, cancelled, fail, hold, release: () => release?.() };
}

function makeQueue(port: UploadPort, lanes = 1) {
  const onStored = vi.fn<(view: EvidenceView) => void>();
  const onSilentError = vi.fn<(error: unknown) => void>();
  const queue = new UploadQueue({ port, chunkBytes: 4, lanes, onStored, onSilentError });
  return { queue, onStored, onSilentError };
}

const settled = (queue: UploadQueue): Promise<void> =>
  vi.waitFor(() => {
    if (queue.uploads().some(({ state }) => state !== 'failed')) throw new Error('still running');
  });

describe('UploadQueue', () => {
  test('sends a file in pieces, in order, and forgets it when it is stored', async () => {
    const { port, pieces } = makePort();
    const { queue, onStored } = makeQueue(port);
    queue.add([file('a', 10)]);
    await settled(queue);
    expect(pieces).toEqual([
      ['a#1', 0, 4],
      ['a#1', 4, 4],
      ['a#1', 8, 2],
    ]);
    expect(onStored).toHaveBeenCalledOnce();
    expect(queue.uploads()).toEqual([]);
  });

  test('an empty file is stored too', async () => {
    const { port, pieces } = makePort();
    const { queue, onStored } = makeQueue(port);
    queue.add([file('empty', 0)]);
    await settled(queue);
    expect(pieces).toEqual([]);
    expect(onStored).toHaveBeenCalledOnce();
  });

  test('one that fails stays with its error, the others go on, and a retry begins anew', async () => {
    const { port, fail, cancelled } = makePort();
    const { queue, onStored } = makeQueue(port);
    fail.add('bad#1');
    queue.add([file('bad', 3), file('good', 3)]);
    await settled(queue);
    expect(queue.uploads()).toMatchObject([{ state: 'failed', error: new Error('disk full') }]);
    expect(cancelled).toEqual(['bad#1']);
    expect(onStored).toHaveBeenCalledOnce();
    queue.retry(queue.uploads()[0]?.id ?? 0);
    await settled(queue);
    expect(onStored).toHaveBeenCalledTimes(2);
    expect(queue.uploads()).toEqual([]);
  });

  test('cancelling stops after the piece under way and tells the core', async () => {
    const { port, pieces, cancelled, hold, release } = makePort();
    const { queue, onStored } = makeQueue(port);
    hold();
    queue.add([file('a', 10), file('b', 2)]);
    await vi.waitFor(() => expect(queue.uploads()[0]?.state).toBe('sending'));
    queue.cancelAll();
    expect(queue.uploads()).toEqual([]);
    release();
    await vi.waitFor(() => expect(cancelled).toEqual(['a#1']));
    expect(pieces).toEqual([['a#1', 0, 4]]);
    expect(onStored).not.toHaveBeenCalled();
  });

  test('files are stored in the order they were chosen, even when a later one is sent first', async () => {
    const { port } = makePort();
    const order: string[] = [];
    const slowFirst: UploadPort = {
      ...port,
      append: async (uploadId) => {
        if (uploadId.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 30));
      },
      commit: (uploadId) => {
        order.push(uploadId);
        return Promise.resolve(VIEW);
      },
    };
    const { queue } = makeQueue(slowFirst, 2);
    queue.add([file('slow', 1), file('quick', 1)]);
    await settled(queue);
    expect(order).toEqual(['slow#1', 'quick#2']);
  });

  test('no more files are under way than there are lanes', async () => {
    const { port, hold, release } = makePort();
    const { queue } = makeQueue(port, 2);
    hold();
    queue.add([file('a', 1), file('b', 1), file('c', 1)]);
    expect(queue.uploads().map(({ state }) => state)).toEqual(['sending', 'sending', 'waiting']);
    release();
    await settled(queue);
  });
});
