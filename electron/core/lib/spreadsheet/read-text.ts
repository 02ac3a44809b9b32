import { isErrorText } from '../../../../shared/rules/registers/clean-text.ts';
import { assertWithin, LIMITS, trimmed, unreadable } from './sheet.ts';
import type { Workbook } from './sheet.ts';

const LOST = 0xfffd;
const LAST_ASCII = 0x7f;
/** Of a hundred characters that are not ASCII, how many may be lost before it was another encoding. */
const LOST_PERCENT = 20;

function isMostlyWhole(text: string): boolean {
  let lost = 0;
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) others += 1;
    if (code === LOST) lost += 1;
  }
  return lost * 100 <= others * LOST_PERCENT;
}

/** UTF-8 where it is valid but for single broken bytes, else the encoding Excel writes on Chinese Windows. */
export function decodeText(bytes: Uint8Array): string {
  assertWithin('bytes', bytes.length, LIMITS.textBytes);
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

/** Where the quote that opened before `from` is closed; a doubled one is a quote of the text. */
function closingQuote(text: string, from: number, line: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text.charAt(at + 1) !== '"') return at;
  throw unreadable('quote', String(line));
}

/** The cell that begins at a place, and where what ends it stands. */
function cellAt(
  text: string,
  start: number,
  ends: RegExp,
  line: number,
): { readonly text: string; readonly end: number } {
  const isQuoted = text.charAt(start) === '"';
  const closed = isQuoted ? closingQuote(text, start + 1, line) : start - 1;
  ends.lastIndex = closed + 1;
  const end = ends.exec(text)?.index ?? text.length;
  const quoted = isQuoted ? text.slice(start + 1, closed).replaceAll('""', '"') : '';
  return { text: quoted + text.slice(closed + 1, end), end };
}

/**
 * Cells of delimited text: quotes as in RFC 4180, any line break.
 * @throws SpreadsheetError when a quote is never closed: it would swallow the lines behind it.
 */
export function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const ends = new RegExp(`[${delimiter}\\r\\n]`, 'gu');
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at, ends, rows.length + 1);
    row.push(cell.text);
    assertWithin('columns', row.length, LIMITS.columns);
    const end = text.charAt(cell.end);
    at = cell.end + (end === '\r' && text.charAt(cell.end + 1) === '\n' ? 2 : 1);
    if (end === delimiter && at < text.length) continue;
    // A delimiter at the very end has an empty cell behind it.
    if (end === delimiter) row.push('');
    rows.push(row);
    assertWithin('rows', rows.length, LIMITS.rows);
    row = [];
  }
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
