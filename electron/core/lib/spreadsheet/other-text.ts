import { SpreadsheetError } from './sheet.ts';
import { readZipParts } from './zip-parts.ts';

const ELSEWHERE = /\.(?:xml|vml|rels)$/u;
/** Parts whose words cannot be told: files within the file, and compressed macros. */
const SEALED = /(?:embeddings|activeX|ctrlProps)\/|vbaProject\.bin$/u;
/** Words outside cells are cut into runs of one formatting each, anywhere within a number. */
const IN_RUNS = /^xl\/(?:comments|threadedComments|drawings|charts|diagrams)/u;
const LIMIT_BYTES = 128 * 1024 * 1024;

/** Searched piece by piece: a copy of a whole sheet, widened to two bytes a character, is no use to anybody. */
const PIECE_BYTES = 1024 * 1024;
/** Longer than any number, with blanks and in three bytes a character. */
const OVERLAP_BYTES = 256;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

type Encoding = 'utf8' | 'latin1' | 'utf16le';

function* piecesOf(buffer: Buffer, encoding: Encoding): Generator<string> {
  for (let at = 0; at < buffer.length; at += PIECE_BYTES)
    yield buffer.toString(encoding, at, Math.min(buffer.length, at + PIECE_BYTES + OVERLAP_BYTES));
}

const withoutTags = (xml: string): string => xml.replaceAll(/<[^<>]*>/gu, '');

function* textsOfParts(parts: ReadonlyMap<string, Buffer>): Generator<string> {
  for (const [name, part] of parts) {
    yield* piecesOf(part, 'utf8');
    if (IN_RUNS.test(name)) yield withoutTags(part.toString('utf8'));
  }
}

/** Words of an .xlsx wherever they stand: cells, comments, drawings, properties. Null: not to be known. */
function textsOfZip(archive: Buffer): Iterable<string> | null {
  try {
    if (readZipParts(archive, SEALED, LIMIT_BYTES).size > 0) return null;
    return textsOfParts(readZipParts(archive, ELSEWHERE, LIMIT_BYTES));
  } catch (error) {
    if (error instanceof SpreadsheetError) return null;
    throw error;
  }
}

/** Old workbooks keep strings as bytes or as UTF-16, at even places or odd ones; so may text. */
function* textsOfBytes(buffer: Buffer): Generator<string> {
  yield* piecesOf(buffer, 'utf8');
  yield* piecesOf(buffer, 'latin1');
  yield* piecesOf(buffer, 'utf16le');
  yield* piecesOf(buffer.subarray(1), 'utf16le');
}

/**
 * All a file says, cells or not, as far as it can be told without knowing where to look; null when parts
 * of it are sealed (a workbook in a workbook). Whoever may not keep some words must then keep none.
 */
function textsIn(bytes: Uint8Array): Iterable<string> | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isZip(bytes) ? textsOfZip(buffer) : textsOfBytes(buffer);
}

/** Whether words that must not be kept stand anywhere in a file, or cannot be ruled out. */
export function mayHold(bytes: Uint8Array, isForbidden: (text: string) => boolean): boolean {
  const texts = textsIn(bytes);
  if (texts === null) return true;
  for (const text of texts) if (isForbidden(text)) return true;
  return false;
}
