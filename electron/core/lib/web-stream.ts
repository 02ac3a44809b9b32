import type { Readable } from 'node:stream';

/**
 * A Node stream as the body of a web `Response`, read only as fast as it is
 * taken; cancelling the body closes the file.
 */
export function webStreamOf(source: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(Uint8Array.from(value));
    },
    cancel: () => void source.destroy(),
  });
}
