import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DomainError, systemCodeOf } from '../errors.ts';
import { readOrdinaryXlsx } from './read-xlsx.ts';
import { LIMITS } from './sheet.ts';
import type { SpreadsheetFault, TooLarge, Unreadable, Workbook } from './sheet.ts';
import type { WorkerAnswer } from './spreadsheet-worker.ts';

const TIMEOUT_MS = 30_000;
/** Read in some 100 ms at most; larger files get a thread. */
const AT_ONCE_BYTES = 1024 * 1024;
const AT_ONCE_UNPACKED_BYTES = 4 * 1024 * 1024;
/** Enough for the largest sheet the limits allow; a file that wants more ends in a sentence. */
const HEAP_MB = 1024;

/** Beside this module in development; in `out/main`, beside or next to the bundle, once built. */
function workerUrl(): URL {
  const candidates = [
    './spreadsheet-worker.ts',
    './spreadsheet-worker.js',
    '../main/spreadsheet-worker.js',
  ];
  const urls = candidates.map((name) => new URL(name, import.meta.url));
  const found = urls.find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) throw new Error('spreadsheet-worker is missing from this build');
  return found;
}

const MEGABYTE = 1024 * 1024;

function tooLarge(what: TooLarge, limit: number): DomainError {
  switch (what) {
    case 'bytes':
    case 'unpacked':
    case 'memory':
      return new DomainError('IMPORT_TOO_LARGE', { megabytes: Math.floor(limit / MEGABYTE) });
    case 'rows':
      return new DomainError('IMPORT_TOO_MANY_ROWS', { limit });
    case 'columns':
      return new DomainError('IMPORT_TOO_MANY_COLUMNS', { limit });
    case 'cells':
      return new DomainError('IMPORT_TOO_MANY_CELLS', { limit });
    case 'sheets':
      return new DomainError('IMPORT_TOO_MANY_SHEETS', { limit });
  }
}

function unreadableError(why: Unreadable, detail: string): DomainError {
  switch (why) {
    case 'empty':
      return new DomainError('IMPORT_EMPTY', {});
    case 'encrypted':
      return new DomainError('IMPORT_ENCRYPTED', {});
    case 'notATable':
      return new DomainError('IMPORT_NOT_A_TABLE', { kind: detail });
    case 'unknown':
      return new DomainError('IMPORT_UNKNOWN_KIND', {});
    case 'damaged':
      return new DomainError('IMPORT_DAMAGED', {});
    case 'quote':
      return new DomainError('IMPORT_OPEN_QUOTE', { row: Number(detail) });
    case 'other':
      return new DomainError('IMPORT_UNREADABLE', { detail });
  }
}

export const faultError = (fault: SpreadsheetFault): DomainError =>
  fault.kind === 'tooLarge'
    ? tooLarge(fault.what, fault.limit)
    : unreadableError(fault.why, fault.detail);

function workerFailure(error: unknown): DomainError {
  if (systemCodeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY')
    return tooLarge('memory', HEAP_MB * MEGABYTE);
  const detail = error instanceof Error ? error.message : String(error);
  return new DomainError('IMPORT_UNREADABLE', { detail }, { cause: error });
}

/** An ordinary roster is read sooner than a thread starts; null when this is none. */
function readAtOnce(bytes: Uint8Array): Workbook | null {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || bytes.length > AT_ONCE_BYTES) return null;
  try {
    return readOrdinaryXlsx(bytes, AT_ONCE_UNPACKED_BYTES);
  } catch {
    // Whatever is wrong with it, the thread says it, within its limits.
    return null;
  }
}

/**
 * Reads a spreadsheet within limits of bytes, cells, memory and time: a small ordinary one at once,
 * any other in a thread of its own.
 * @throws DomainError of the codes IMPORT_….
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > LIMITS.fileBytes)
    throw faultError({ kind: 'tooLarge', what: 'bytes', limit: LIMITS.fileBytes });
  return readAtOnce(bytes) ?? readInThread(bytes);
}

/** The reading that can be stopped. @throws as {@link readSpreadsheet}. */
export function readInThread(bytes: Uint8Array, timeoutMs = TIMEOUT_MS): Promise<Workbook> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(), {
      workerData: bytes,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(
      () => end(() => reject(new DomainError('IMPORT_TOO_SLOW', { seconds: timeoutMs / 1000 }))),
      timeoutMs,
    );
    worker.once('message', (answer: WorkerAnswer) =>
      end(() => (answer.ok ? resolve(answer.workbook) : reject(faultError(answer.fault)))),
    );
    worker.once('error', (error) => end(() => reject(workerFailure(error))));
    worker.once('exit', () => end(() => reject(workerFailure('the reader stopped'))));
  });
}
