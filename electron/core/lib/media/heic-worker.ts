import { parentPort } from 'node:worker_threads';
import createLibheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import type { HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import type { HeicAnswer, HeicRequest, HeicResult } from './heic-protocol.ts';

// A thread of its own: decoding one photo keeps a core busy for about a second.
// This file runs as it stands in development, so it imports nothing by alias.
const libheif = createLibheif();

const display = (image: HeifImage, width: number, height: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const data = new Uint8ClampedArray(width * height * 4);
    image.display({ data, width, height }, (shown) => {
      if (shown === null) reject(new Error('the image data does not decode'));
      else resolve(new Uint8Array(shown.data.buffer));
    });
  });

const decode = async ({ bytes, maxPixels }: HeicRequest): Promise<HeicResult> => {
  const images = new libheif.HeifDecoder().decode(bytes);
  const primary = images.find((image) => image.is_primary()) ?? images[0];
  if (primary === undefined) return { kind: 'failed', reason: 'no image in the file' };
  try {
    const width = primary.get_width();
    const height = primary.get_height();
    if (width * height > maxPixels) return { kind: 'tooLarge', width, height };
    return { kind: 'decoded', width, height, pixels: await display(primary, width, height) };
  } finally {
    for (const image of images) image.free();
  }
};

const attempt = async (request: HeicRequest): Promise<HeicResult> => {
  try {
    return await decode(request);
  } catch (error) {
    return { kind: 'failed', reason: String(error) };
  }
};

parentPort?.on('message', (request: HeicRequest) => {
  void attempt(request).then((result) => {
    const answer: HeicAnswer = { id: request.id, result };
    const transfer = result.kind === 'decoded' ? [result.pixels.buffer] : [];
    parentPort?.postMessage(
      answer,
      transfer.filter((buffer) => buffer instanceof ArrayBuffer),
    );
  });
});
