import { describe, expect, it } from 'vitest';

import type { FetchMessage, ToCore } from '../../electron/main/core-messages.ts';
import { FetchClient } from '../../electron/main/fetch-client.ts';
import { FetchServer } from '../../electron/main/fetch-server.ts';

/** Both ends with nothing but messages between them, copied as they would be between processes. */
function bridge(answer: (request: Request) => Promise<Response>) {
  const toCore: ToCore[] = [];
  const toShell: FetchMessage[] = [];
  const client = new FetchClient((message) => {
    toCore.push(message);
    queueMicrotask(() => void obey(structuredClone(message)));
  });
  const server = new FetchServer(answer, (message) => {
    toShell.push(message);
    queueMicrotask(() => client.receive(structuredClone(message)));
  });
  const obey = async (message: ToCore): Promise<void> => {
    if (message.kind === 'fetch') await server.open(message.id, message.request);
    if (message.kind === 'pull') await server.pull(message.id);
    if (message.kind === 'cancel') await server.cancel(message.id);
  };
  return { client, toCore, toShell };
}

const request = (init?: RequestInit): Request => new Request('app://jianshen/media/1', init);
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

/** A body that counts how much of it was asked for. */
function countingBody(pieces: number) {
  const state = { produced: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (state.produced === pieces) return controller.close();
        state.produced += 1;
        controller.enqueue(new Uint8Array(1000).fill(state.produced));
      },
      cancel: () => {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { state, stream };
}

describe('files from the core process', () => {
  it('arrive with status, headers and every byte in order', async () => {
    const { stream } = countingBody(5);
    const { client } = bridge(async ({ headers }) => {
      expect(headers.get('range')).toBe('bytes=0-4999');
      return new Response(stream, { status: 206, headers: { 'content-type': 'video/mp4' } });
    });
    const response = await client.fetch(request({ headers: { range: 'bytes=0-4999' } }));
    expect(response.status).toBe(206);
    expect(response.headers.get('content-type')).toBe('video/mp4');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes).toHaveLength(5000);
    expect([bytes[0], bytes[999], bytes[1000], bytes[4999]]).toEqual([1, 1, 2, 5]);
  });

  it('are read no further than the page looks', async () => {
    const { state, stream } = countingBody(1_000_000);
    const { client, toCore } = bridge(async () => new Response(stream));
    const reader = (await client.fetch(request())).body?.getReader();
    await reader?.read();
    await settle();
    expect(state.produced).toBeLessThanOrEqual(4);
    await reader?.cancel();
    await settle();
    expect(state.cancelled).toBe(true);
    expect(toCore.at(-1)?.kind).toBe('cancel');
  });

  it('may have no body', async () => {
    const { client } = bridge(async () => new Response(null, { status: 404 }));
    const response = await client.fetch(request());
    expect(response.status).toBe(404);
    expect(response.body).toBeNull();
  });

  it('do not get mixed up', async () => {
    const { client } = bridge(async ({ url }) => {
      await settle();
      return new Response(new URL(url).pathname);
    });
    const paths = ['/media/a', '/media/b', '/documents/c'];
    const texts = paths.map(async (path) =>
      (await client.fetch(new Request(`app://jianshen${path}`))).text(),
    );
    expect(await Promise.all(texts)).toEqual(paths);
  });

  it('fail as a whole when they cannot be opened', async () => {
    const { client } = bridge(() => Promise.reject(new Error('disk')));
    await expect(client.fetch(request())).rejects.toThrow('could not read');
  });

  it('fail in the middle when reading fails, rather than end short', async () => {
    let pieces = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pieces += 1;
        if (pieces < 3) controller.enqueue(new Uint8Array(10));
        else controller.error(new Error('disk'));
      },
    });
    const { client } = bridge(async () => new Response(stream));
    const response = await client.fetch(request());
    await expect(response.arrayBuffer()).rejects.toThrow('could not read the file to its end');
  });

  it('fail when the process ends, before and after the head', async () => {
    const silent = new FetchClient(() => undefined);
    const waiting = silent.fetch(request());
    silent.abandon();
    await expect(waiting).rejects.toThrow('has ended');

    const { stream } = countingBody(10);
    const { client } = bridge(async () => new Response(stream));
    const response = await client.fetch(request());
    client.abandon();
    await expect(response.arrayBuffer()).rejects.toThrow('has ended');
  });
});
