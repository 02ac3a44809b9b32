import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { createHeicDecoder } from '../../electron/core/lib/media/heic-decoder.ts';

const BUILT = fileURLToPath(new URL('../../out/main/heic-worker.js', import.meta.url));
const PHOTO = new URL('../fixtures/photo.heic', import.meta.url);

test('the built HEIC worker stands alone and decodes', async () => {
  const decoder = createHeicDecoder(() => new Worker(BUILT, { stdout: true, stderr: true }));
  onTestFinished(() => decoder.close());
  const result = await decoder.decode(Uint8Array.from(await readFile(PHOTO)));
  expect(result).toMatchObject({ kind: 'decoded', width: 3000, height: 2000 });
});
