import { isErrorText } from '../../../../shared/rules/registers/clean-text.ts';
import { assertWithin, LIMITS, trimmed, unreadable } from './sheet.ts';
import type { Workbook } from './sheet.ts';

/** UTF-8 where it is valid, else the encoding Excel writes on Chinese Windows. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The delimiter of the first line that has one; a tab wins, because words hold commas. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000);
  if (head.includes('\t')) return '\t';
  const semicolons = head.split(';').length;
  return semicolons > head.split(',').length ? ';' : ',';
}

/** Cells of delimited text: quotes as in RFC 4180, any line break. */
export function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    assertWithin('rows', rows.length, LIMITS.rows);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === delimiter) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
    else if (text.charAt(at + 1) !== '\n') endRow();
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** A sheet from words: a CSV file, or a block copied out of a spreadsheet. */
export function readText(content: string, name: string): Workbook {
  const text = content.replace(/^\uFEFF/u, '');
  if (text.includes('\0')) throw unreadable('not a text file');
  if (/^\s*<(?:!doctype|html|table|\?xml)/iu.test(text)) throw unreadable('HTML / XML');
  const rows = trimmed(parseDelimited(text, delimiterOf(text)));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  assertWithin('columns', width, LIMITS.columns);
  const full = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const markOf = (cell: string): string => (cell === '' ? '-' : isErrorText(cell) ? 'e' : 't');
  return {
    sheets: [
      {
        name,
        hidden: false,
        rows: full,
        marks: full.map((row) => row.map(markOf).join('')),
        hiddenRows: [],
        hiddenColumns: [],
        merged: [],
        formulas: 0,
      },
    ],
  };
}
