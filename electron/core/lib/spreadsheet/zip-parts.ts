import { crc32, inflateRawSync } from 'node:zlib';
import { assertWithin, unreadable } from './sheet.ts';

// Native inflating is several times as fast as JavaScript's, and stops at a limit the archive cannot argue with.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;

function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - MAX_COMMENT);
  for (let at = archive.length - END_BYTES; at >= first; at -= 1)
    if (archive.readUInt32LE(at) === END) return at;
  throw unreadable('damaged');
}

function contentOf(archive: Buffer, central: number, limitBytes: number): Buffer {
  const method = archive.readUInt16LE(central + 10);
  const packedBytes = archive.readUInt32LE(central + 20);
  const local = archive.readUInt32LE(central + 42);
  if (archive.readUInt32LE(local) !== LOCAL) throw unreadable('damaged');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (method === 0) return packed;
  if (method !== 8) throw unreadable('other', `compression ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limitBytes) });
  } catch (error) {
    if (error instanceof RangeError) assertWithin('unpacked', limitBytes + 1, limitBytes);
    throw error;
  }
}

type Entry = { readonly name: string; readonly at: number };

function* centralEntries(archive: Buffer): Generator<Entry> {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw unreadable('damaged');
    const nameBytes = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameBytes).replaceAll('\\', '/');
    yield { name, at };
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

/** Names in an archive, without unpacking anything. */
export function readZipNames(archive: Buffer): readonly string[] {
  return [...centralEntries(archive)].map(({ name }) => name);
}

/**
 * Parts of an archive whose names are wanted, unpacked one by one and never more than the limit in all,
 * whatever sizes the archive declares.
 */
export function readZipParts(
  archive: Buffer,
  wanted: RegExp,
  limitBytes: number,
): Map<string, Buffer> {
  let leftBytes = limitBytes;
  const parts = new Map<string, Buffer>();
  for (const { name, at } of centralEntries(archive)) {
    if (!wanted.test(name)) continue;
    const declaredBytes = archive.readUInt32LE(at + 24);
    assertWithin('unpacked', limitBytes - leftBytes + declaredBytes, limitBytes);
    const content = contentOf(archive, at, leftBytes);
    leftBytes -= content.length;
    parts.set(name, content);
  }
  return parts;
}

function header(signature: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}

/** Pieces in a buffer of their own: small ones of Node's share one with strangers. */
function exactBuffer(pieces: readonly Buffer[]): ArrayBuffer {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.buffer;
}

/** An archive of the parts as they are, in memory: what the reading library wants to be handed. */
export function storeZip(parts: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name);
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(crc32(content), 0);
    sums.writeUInt32LE(content.length, 4);
    sums.writeUInt32LE(content.length, 8);
    const local = header(LOCAL, 30);
    sums.copy(local, 14);
    local.writeUInt16LE(nameBytes.length, 26);
    const central = header(CENTRAL, 46);
    sums.copy(central, 16);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt32LE(offset, 42);
    files.push(local, nameBytes, content);
    directory.push(central, nameBytes);
    offset += local.length + nameBytes.length + content.length;
  }
  const end = header(END, END_BYTES);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return exactBuffer([...files, ...directory, end]);
}
