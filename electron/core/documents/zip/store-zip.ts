import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Bytes as they are stored: already deflated when `method` is 8. */
  readonly load: () => Promise<Uint8Array>;
  readonly method: 0 | 8;
  /** Size and checksum of the plain bytes when they differ from the stored ones. */
  readonly plain?: { readonly size: number; readonly crc: number } | undefined;
}

export interface ZipResult {
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface ZipOptions {
  /** MS-DOS date and time of every entry: one fixed time, so the same input gives the same bytes. */
  readonly date: string;
  readonly signal?: AbortSignal | undefined;
  readonly onEntry?: ((done: number, total: number) => void) | undefined;
}

const BATCH_BYTES = 4 * 1024 * 1024;
const READ_AHEAD = 4;
const MAX_ARCHIVE_BYTES = 0xffff_ffff;
const UTF8_NAMES = 0x0800;

/**
 * Writes an archive whose entries are stored as given, a few at a time: memory stays that of a handful of
 * photos however many there are. Hashes the file while writing it and syncs it before returning.
 */
export async function writeZip(
  file: string,
  entries: readonly ZipEntry[],
  options: ZipOptions,
): Promise<ZipResult> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const sink = new ZipSink(handle, dosTime(options.date));
    await forEachAhead(entries, READ_AHEAD, async (entry, bytes, index) => {
      options.signal?.throwIfAborted();
      await sink.add(entry, bytes);
      options.onEntry?.(index + 1, entries.length);
    });
    const result = await sink.end();
    options.signal?.throwIfAborted();
    await handle.sync();
    return result;
  } finally {
    await handle.close();
  }
}

/** Loads a few entries ahead of the one being written. */
async function forEachAhead(
  entries: readonly ZipEntry[],
  ahead: number,
  use: (entry: ZipEntry, bytes: Uint8Array, index: number) => Promise<void>,
): Promise<void> {
  const loading = new Map<number, Promise<Uint8Array>>();
  const start = (index: number): void => {
    const entry = entries[index];
    if (entry === undefined) return;
    const bytes = entry.load();
    // A failure is reported when its turn comes, not as an unhandled rejection before.
    bytes.catch(() => undefined);
    loading.set(index, bytes);
  };
  for (let index = 0; index < ahead; index += 1) start(index);
  for (const [index, entry] of entries.entries()) {
    const bytes = await loading.get(index);
    loading.delete(index);
    start(index + ahead);
    if (bytes !== undefined) await use(entry, bytes, index);
  }
}

class ZipSink {
  readonly #handle: FileHandle;
  readonly #time: number;
  readonly #hash = createHash('sha256');
  readonly #directory: Uint8Array[] = [];
  #batch: Uint8Array[] = [];
  #batchBytes = 0;
  #offset = 0;

  constructor(handle: FileHandle, time: number) {
    this.#handle = handle;
    this.#time = time;
  }

  async add(entry: ZipEntry, bytes: Uint8Array): Promise<void> {
    const name = new TextEncoder().encode(entry.name);
    const crc = entry.plain?.crc ?? crc32(bytes);
    const fields = this.#fields(entry, bytes.length, entry.plain?.size ?? bytes.length, crc);
    this.#directory.push(directoryRecord(fields, this.#offset, name));
    await this.#push([localHeader(fields, name), bytes]);
  }

  async end(): Promise<ZipResult> {
    const start = this.#offset;
    await this.#push(this.#directory);
    await this.#push([endRecord(this.#directory.length, this.#offset - start, start)]);
    await this.#flush();
    return { sha256: this.#hash.digest('hex'), sizeBytes: this.#offset };
  }

  #fields(entry: ZipEntry, stored: number, plain: number, crc: number): Uint8Array {
    const fields = new DataView(new ArrayBuffer(22));
    fields.setUint16(0, entry.method === 0 ? 10 : 20, true);
    fields.setUint16(2, UTF8_NAMES, true);
    fields.setUint16(4, entry.method, true);
    fields.setUint32(6, this.#time, true);
    fields.setUint32(10, crc, true);
    fields.setUint32(14, stored, true);
    fields.setUint32(18, plain, true);
    return new Uint8Array(fields.buffer);
  }

  async #push(parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts) {
      this.#hash.update(part);
      this.#batch.push(part);
      this.#batchBytes += part.length;
      this.#offset += part.length;
    }
    if (this.#offset > MAX_ARCHIVE_BYTES) throw new RangeError('archive larger than 4 GiB');
    if (this.#batchBytes >= BATCH_BYTES) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#batch.length === 0) return;
    await writeAll(this.#handle, this.#batch);
    this.#batch = [];
    this.#batchBytes = 0;
  }
}

/** `writev` may write less than it was given (a nearly full disk); the rest is tried again until it fails. */
async function writeAll(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  const wanted = parts.reduce((sum, part) => sum + part.length, 0);
  const { bytesWritten } = await handle.writev([...parts]);
  if (bytesWritten === wanted) return;
  let rest = Buffer.concat(parts).subarray(bytesWritten);
  while (rest.length > 0) {
    const { bytesWritten: more } = await handle.write(rest);
    rest = rest.subarray(more);
  }
}

function localHeader(fields: Uint8Array, name: Uint8Array): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x0403_4b50, true);
  header.set(fields, 4);
  view.setUint16(26, name.length, true);
  header.set(name, 30);
  return header;
}

function directoryRecord(fields: Uint8Array, offset: number, name: Uint8Array): Uint8Array {
  const record = new Uint8Array(46 + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x0201_4b50, true);
  view.setUint16(4, 20, true);
  record.set(fields, 6);
  view.setUint16(28, name.length, true);
  view.setUint32(42, offset, true);
  record.set(name, 46);
  return record;
}

function endRecord(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x0605_4b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return record;
}

/** Midnight of `YYYY-MM-DD` as MS-DOS time (low word) and date (high word). */
function dosTime(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return ((((Math.max(1980, year) - 1980) << 9) | (month << 5) | day) << 16) >>> 0;
}
