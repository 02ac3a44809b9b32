import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { HeicAnswer, HeicRequest, HeicResult } from './heic-protocol.ts';

/** The wasm heap ends at 2 GB; phones write 12 to 48 megapixels. */
const MAX_HEIC_PIXELS = 64_000_000;
const DECODE_TIMEOUT_MS = 60_000;
/** The worker holds some 200 MB; it goes when no photo came for a while. */
const IDLE_MS = 15_000;

export interface HeicDecoder {
  /** Never rejects: a file that does not decode is a result. */
  readonly decode: (bytes: Uint8Array) => Promise<HeicResult>;
  readonly close: () => Promise<void>;
}

/** Beside this module in development; in `out/main`, beside or next to the bundle, once built. */
const workerUrl = (): URL => {
  const candidates = ['./heic-worker.ts', './heic-worker.js', '../main/heic-worker.js'];
  const urls = candidates.map((name) => new URL(name, import.meta.url));
  const found = urls.find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) throw new Error('heic-worker is missing from this build');
  return found;
};

const startWorker = (): Worker => {
  // Its output is captured: the library talks on stdout, which belongs to the command line.
  const worker = new Worker(workerUrl(), { stdout: true, stderr: true });
  worker.unref();
  return worker;
};

interface Job {
  readonly bytes: Uint8Array;
  readonly resolve: (result: HeicResult) => void;
}

/** One photo at a time in one thread; a thread that hangs or dies costs its photo only. */
export const createHeicDecoder = (
  spawn: () => Worker = startWorker,
  timeoutMs = DECODE_TIMEOUT_MS,
): HeicDecoder => {
  const queue: Job[] = [];
  let worker: Worker | null = null;
  let busy = false;
  let lastId = 0;
  let idleTimer: NodeJS.Timeout | undefined;

  const stop = async (): Promise<void> => {
    clearTimeout(idleTimer);
    const stopping = worker;
    worker = null;
    await stopping?.terminate();
  };
  const ask = (job: Job): Promise<HeicResult> =>
    new Promise((resolve) => {
      worker ??= spawn();
      const asked = worker;
      lastId += 1;
      const request: HeicRequest = { id: lastId, bytes: job.bytes, maxPixels: MAX_HEIC_PIXELS };
      const finish = (result: HeicResult): void => {
        clearTimeout(timer);
        asked.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(result);
      };
      const giveUp = (reason: string): void => {
        finish({ kind: 'failed', reason });
        void stop();
      };
      const onMessage = (answer: HeicAnswer): void => {
        if (answer.id === request.id) finish(answer.result);
      };
      const onError = (error: Error): void => giveUp(error.message);
      const onExit = (): void => giveUp('the decoder stopped');
      const timer = setTimeout(() => giveUp('the decoder took too long'), timeoutMs);
      asked.on('message', onMessage).on('error', onError).on('exit', onExit);
      asked.postMessage(request);
    });
  const drain = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    clearTimeout(idleTimer);
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      job.resolve(await ask(job));
    }
    busy = false;
    idleTimer = setTimeout(() => void stop(), IDLE_MS).unref();
  };
  return {
    decode: (bytes) =>
      new Promise((resolve) => {
        queue.push({ bytes, resolve });
        void drain();
      }),
    close: async () => {
      for (const job of queue.splice(0)) job.resolve({ kind: 'failed', reason: 'closed' });
      await stop();
    },
  };
};
