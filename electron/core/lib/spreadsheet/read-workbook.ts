import { decodeText, readText } from './read-text.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { assertWithin, LIMITS, SpreadsheetError, unreadable } from './sheet.ts';
import type { Workbook } from './sheet.ts';

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** The kind of file is told by its bytes; names lie. */
async function readByBytes(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length === 0) throw unreadable('0 bytes');
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return readXls(bytes);
  return readText(decodeText(bytes), 'CSV');
}

/** @throws SpreadsheetError, and nothing else: whatever a library says about a bad file is its detail. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  assertWithin('bytes', bytes.length, LIMITS.fileBytes);
  try {
    return await readByBytes(bytes);
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    throw unreadable(error instanceof Error ? error.message.slice(0, 200) : String(error));
  }
}
