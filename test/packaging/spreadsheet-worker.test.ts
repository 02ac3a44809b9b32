import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { oneSheet } from '../helpers/workbooks.ts';

const BUILT = fileURLToPath(new URL('../../out/main/spreadsheet-worker.js', import.meta.url));

test('the built spreadsheet worker stands alone and reads', async () => {
  const bytes = oneSheet('<row r="1"><c r="A1"><v>7</v></c></row>');
  const worker = new Worker(BUILT, { workerData: bytes, stdout: true, stderr: true });
  const answer = await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  await worker.terminate();
  expect(answer).toMatchObject({ ok: true, workbook: { sheets: [{ rows: [['7']] }] } });
});
