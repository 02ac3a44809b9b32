import { isSealed, otherArchiveKindOf, otherKindOf, otherOleKindOf } from './file-kind.ts';
import { decodeText, readText } from './read-text.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { assertWithin, LIMITS, SpreadsheetError, unreadable } from './sheet.ts';
import type { Workbook } from './sheet.ts';

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

function refuse(kind: string | null): void {
  if (kind !== null) throw unreadable('notATable', kind);
}

/** The kind of file is told by its bytes; names lie. */
async function readByBytes(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length === 0) throw unreadable('empty');
  refuse(otherKindOf(bytes));
  if (startsWith(bytes, 0x50, 0x4b)) {
    refuse(otherArchiveKindOf(bytes));
    return readXlsx(bytes);
  }
  if (!startsWith(bytes, ...OLE)) return readText(decodeText(bytes), 'CSV');
  if (isSealed(bytes)) throw unreadable('encrypted');
  refuse(otherOleKindOf(bytes));
  return readXls(bytes);
}

/** @throws SpreadsheetError, and nothing else: whatever a library says about a bad file is its detail. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  assertWithin('bytes', bytes.length, LIMITS.fileBytes);
  try {
    return await readByBytes(bytes);
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw /password|encrypt/iu.test(detail) ? unreadable('encrypted') : unreadable('other', detail);
  }
}
