import { isErrorText } from '../../../../shared/rules/registers/clean-text.ts';
import { assertWithin, LIMITS, trimmed, unreadable } from './sheet.ts';
import type { Workbook } from './sheet.ts';

const LOST = /\uFFFD/gu;
const NOT_ASCII = /[^\p{ASCII}]/gu;
/** Of a hundred characters that are not ASCII, how many may be lost before it was another encoding. */
const LOST_PERCENT = 20;

const isMostlyWhole = (text: string): boolean =>
  (text.match(LOST) ?? []).length * 100 <= (text.match(NOT_ASCII) ?? []).length * LOST_PERCENT;

/** UTF-8 where it is valid but for single broken bytes, else the encoding Excel writes on Chinese Windows. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return isMostlyWhole(utf8) ? utf8 : new TextDecoder('gb18030').decode(bytes);
}

const DELIMITERS = ['\t', ',', ';', '|'];
const COUNTED_LINES = 20;

/**
 * The delimiter of the first line that has one: a tab before all others, because words hold commas, else
 * the most frequent. A full-width comma only where the file knows no other.
 */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/[\r\n]+/u, COUNTED_LINES);
  const first = lines.find((line) => DELIMITERS.some((one) => line.includes(one)));
  if (first === undefined) return lines.some((line) => line.includes('，')) ? '，' : ',';
  if (first.includes('\t')) return '\t';
  const count = (one: string): number => first.split(one).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/**
 * Cells of delimited text: quotes as in RFC 4180, any line break.
 * @throws SpreadsheetError when a quote is never closed: it would swallow the lines behind it.
 */
export function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let opened = 0;
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
    } else if (char === '"' && cell === '') [quoted, opened] = [true, rows.length + 1];
    else if (char === delimiter) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
    else if (text.charAt(at + 1) !== '\n') endRow();
  }
  if (quoted) throw unreadable('quote', String(opened));
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

const MARKUP = /^\s*(?:<(?:!doctype|html|table|head|style|meta|\?xml)|MIME-Version:)/iu;

/** A sheet from words: a CSV file, or a block copied out of a spreadsheet. */
export function readText(content: string, name: string): Workbook {
  const text = content.replace(/^\uFEFF/u, '');
  if (text.trim() === '') throw unreadable('empty');
  if (text.includes('\0')) throw unreadable('unknown');
  if (MARKUP.test(text)) throw unreadable('notATable', 'HTML / XML');
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
