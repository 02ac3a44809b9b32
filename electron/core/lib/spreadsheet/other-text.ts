import { SpreadsheetError } from './sheet.ts';
import { readZipParts } from './zip-parts.ts';

const ELSEWHERE = /\.(?:xml|vml|rels)$/u;
const EMBEDDED = /(?:embeddings|activeX|ctrlProps)\//u;
const LIMIT_BYTES = 128 * 1024 * 1024;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Words of an .xlsx wherever they stand: cells, comments, drawings, properties. Null: not to be known. */
function textsOfZip(archive: Buffer): readonly string[] | null {
  try {
    if (readZipParts(archive, EMBEDDED, LIMIT_BYTES).size > 0) return null;
    return [...readZipParts(archive, ELSEWHERE, LIMIT_BYTES).values()].map((part) =>
      part.toString('utf8'),
    );
  } catch (error) {
    if (error instanceof SpreadsheetError) return null;
    throw error;
  }
}

/**
 * All a file says, cells or not, as far as it can be told without knowing where to look; null when parts
 * of it are sealed (a workbook in a workbook). Whoever may not keep some words must then keep none.
 */
export function textsIn(bytes: Uint8Array): readonly string[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isZip(bytes)) return textsOfZip(buffer);
  // Old workbooks keep strings as bytes or as UTF-16, at even places or odd ones.
  return [
    buffer.toString('latin1'),
    buffer.toString('utf16le'),
    buffer.subarray(1).toString('utf16le'),
  ];
}
