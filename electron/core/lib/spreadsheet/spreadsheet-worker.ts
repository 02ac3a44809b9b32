import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './read-workbook.ts';
import { SpreadsheetError } from './sheet.ts';
import type { SpreadsheetFault, Workbook } from './sheet.ts';

export type WorkerAnswer =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly fault: SpreadsheetFault };

async function answer(bytes: unknown): Promise<WorkerAnswer> {
  try {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('bytes are needed');
    return { ok: true, workbook: await readWorkbook(bytes) };
  } catch (error) {
    if (error instanceof SpreadsheetError) return { ok: false, fault: error.fault };
    return { ok: false, fault: { kind: 'unreadable', why: 'other', detail: String(error) } };
  }
}

parentPort?.postMessage(await answer(workerData));
