import { isErrorText, UNCOMPUTED } from '../../../../shared/rules/registers/clean-text.ts';
import { serialToIso } from '../../../../shared/rules/registers/read-date.ts';
import { attributeOf, closedBy, columnIndex, tagsOf, unescapeXml } from './xlsx-xml.ts';
import { LIMITS, numberText } from './sheet.ts';
import type { CellMark } from './sheet.ts';

// Cells as Excel and WPS write them, by regular expression: a general XML parser takes five times as long.
// What this does not recognise is left to the library (read-xlsx.ts); tests compare the two cell by cell.

export type CellSource = {
  readonly shared: readonly string[];
  /** Whether numbers of a style are days, by the style's number. */
  readonly dates: readonly boolean[];
  readonly is1904: boolean;
};
export type Cells = { readonly rows: string[][]; readonly marks: string[] };

const CELL = /<row\b([^>]*)>|<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu;
const ITEM = /<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/gu;
const TEXT = /<t\b[^>]*?(?:\/>|>([^<]*)<\/t>)/gu;
const PHONETIC = /<rPh\b[\s\S]*?<\/rPh>/gu;
const DAYS_1904 = 1462;

function withoutPhonetics(xml: string): string {
  const closed = closedBy(xml, '</rPh>');
  return closed.replaceAll(PHONETIC, '') + xml.slice(closed.length);
}

/** All `<t>` of a string one after another, without its reading aid. */
function textOf(xml: string): string {
  const plain = xml.includes('<rPh') ? withoutPhonetics(xml) : xml;
  let text = '';
  for (const [, part = ''] of plain.matchAll(TEXT)) text += part;
  return unescapeXml(text);
}

export function readSharedStrings(xml: string): string[] {
  return Array.from(closedBy(xml, '</si>').matchAll(ITEM), ([, inner = '']) => textOf(inner));
}

/** Excel's own formats for days and times, the Chinese ones among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

function isDateFormat(code: string): boolean {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./giu, '')
    .replaceAll(/general/giu, '');
  return /[ymdhs]/iu.test(bare);
}

/** Which cell styles show a number as a day. */
export function readDateStyles(xml: string): boolean[] {
  const custom = new Map(
    tagsOf(xml, 'numFmt').map((tag) => [
      Number(attributeOf(tag, 'numFmtId') ?? 0),
      isDateFormat(attributeOf(tag, 'formatCode') ?? ''),
    ]),
  );
  const start = xml.indexOf('<cellXfs');
  const styles = start < 0 ? '' : xml.slice(start, xml.indexOf('</cellXfs>', start));
  return tagsOf(styles, 'xf').map((tag) => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
    return custom.get(id) ?? isBuiltInDate(id);
  });
}

type Read = readonly [text: string, mark: CellMark];
const NOTHING: Read = ['', '-'];

function readNumber(value: string, attributes: string, { dates, is1904 }: CellSource): Read {
  const number = Number(value);
  if (Number.isNaN(number)) return [value, 't'];
  const style = /\bs="(\d+)"/u.exec(attributes)?.[1];
  if (style === undefined || dates[Number(style)] !== true) return [numberText(number), 'n'];
  const iso = serialToIso(is1904 ? number + DAYS_1904 : number);
  if (iso === null) return [numberText(number), 'n'];
  return [iso.endsWith('T00:00') ? iso.slice(0, 10) : iso, 'd'];
}

const asText = (text: string): Read =>
  text === '' ? NOTHING : [text, isErrorText(text) ? 'e' : 't'];

/** A formula without any `<v>` was never computed; an empty one gave an empty text. */
function readCell(attributes: string, inner: string, source: CellSource): Read {
  const type = /\bt="(\w+)"/u.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return asText(textOf(inner));
  const start = inner.indexOf('<v');
  if (start < 0 && inner.includes('<f')) return [UNCOMPUTED, 'e'];
  const open = start < 0 ? -1 : inner.indexOf('>', start);
  const end = open < 0 ? -1 : inner.indexOf('</v>', open);
  if (end < 0) return NOTHING;
  const value = inner.slice(open + 1, end);
  switch (type) {
    case 's':
      return asText(source.shared[Number(value)] ?? '');
    case 'str':
      return asText(unescapeXml(value));
    case 'b':
      return [value === '1' ? '是' : '否', 'b'];
    case 'e':
      return [unescapeXml(value), 'e'];
    case 'd':
      return [value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '').slice(0, 16), 'd'];
    default:
      return value === '' ? NOTHING : readNumber(value, attributes, source);
  }
}

function columnOf(attributes: string): number | null {
  const letters = /\br="([A-Z]{1,3})\d+"/u.exec(attributes)?.[1];
  return letters === undefined ? null : columnIndex(letters);
}

/** Cells of `<sheetData>`; rows and cells without a number follow the one before. */
export function readCells(xml: string, source: CellSource): Cells {
  const rows: string[][] = [];
  const marks: string[][] = [];
  let row = -1;
  let column = -1;
  for (const [, rowTag, attributes = '', inner] of closedBy(xml, '</c>').matchAll(CELL)) {
    if (rowTag !== undefined) {
      row = Number(/\br="(\d+)"/u.exec(rowTag)?.[1] ?? row + 2) - 1;
      column = -1;
      continue;
    }
    column = columnOf(attributes) ?? column + 1;
    if (inner === undefined || row < 0 || column >= LIMITS.columns) continue;
    const [text, mark] = readCell(attributes, inner, source);
    if (mark === '-') continue;
    const texts = (rows[row] ??= []);
    texts[column] = text;
    (marks[row] ??= [])[column] = mark;
  }
  return squared(rows, marks);
}

/** Every row as long as the longest, gaps empty. */
function squared(rows: readonly string[][], marks: readonly string[][]): Cells {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => at);
  return {
    rows: Array.from(rows, (row: string[] | undefined) => columns.map((at) => row?.[at] ?? '')),
    marks: Array.from(marks, (row: string[] | undefined) =>
      columns.map((at) => row?.[at] ?? '-').join(''),
    ),
  };
}
