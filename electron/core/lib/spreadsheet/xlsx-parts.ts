import { assertWithin, LIMITS, unreadable } from './sheet.ts';
import type { MergedRange } from './sheet.ts';
import { attributeOf, columnIndex, tagsOf } from './xlsx-xml.ts';
import { readZipParts } from './zip-parts.ts';

// Read as bytes through latin1: every tag looked for is ASCII, and decoding a sheet takes longer than this.

/** What the reading library does not tell about a sheet. */
export type SheetFacts = {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly MergedRange[];
  readonly formulas: number;
};

/** An .xlsx reduced to what is read: no macros, links, pictures or empty tails. */
export type XlsxParts = {
  readonly sheets: readonly SheetFacts[];
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly is1904: boolean;
};

const WANTED =
  /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/u;
function pathsById(rels: string): ReadonlyMap<string, string> {
  return new Map(
    tagsOf(rels, 'Relationship').flatMap((tag) => {
      const [id, target] = [attributeOf(tag, 'Id'), attributeOf(tag, 'Target')];
      if (id === undefined || target === undefined) return [];
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [[id, path] as const];
    }),
  );
}

/** What a cell that says something holds; a formula may have no value. */
const VALUE_TAGS = ['<v', '<is', '<f'];

/** End of the row that holds the last value; rows after it are only coloured, however many there are. */
function cutEmptyTail(xml: string): { readonly end: number; readonly lastRow: number } {
  const end = xml.lastIndexOf('</sheetData>');
  const lastOf = (tag: string): number => xml.lastIndexOf(tag, end < 0 ? xml.length : end);
  const lastValue = Math.max(...VALUE_TAGS.map(lastOf));
  const start = lastValue < 0 ? -1 : xml.lastIndexOf('<row', lastValue);
  if (start < 0) return { end: -1, lastRow: 0 };
  const close = xml.indexOf('</row>', lastValue);
  const lastRow = Number(/\br="(\d+)"/u.exec(xml.slice(start, start + 400))?.[1] ?? 0);
  return { end: close < 0 ? -1 : close + '</row>'.length, lastRow };
}

function widthOf(xml: string): number {
  if (/<c r="[A-Z]{3}/u.test(xml)) return LIMITS.columns + 1;
  let width = 26;
  for (const [, letters = ''] of xml.matchAll(/<c r="([A-Z]{2})\d/gu))
    width = Math.max(width, columnIndex(letters) + 1);
  return width;
}

function mergedRanges(xml: string): MergedRange[] {
  return tagsOf(xml, 'mergeCell').flatMap((tag) => {
    const corner = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(attributeOf(tag, 'ref') ?? '');
    if (corner === null) return [];
    const [, left = '', top = '', right = '', bottom = ''] = corner;
    return [
      {
        top: Number(top) - 1,
        left: columnIndex(left),
        bottom: Number(bottom) - 1,
        right: columnIndex(right),
      },
    ];
  });
}

const isHidden = (tag: string): boolean => /\bhidden="(?:1|true)"/u.test(tag);

function hiddenRowsOf(xml: string): number[] {
  if (!xml.includes('hidden="')) return [];
  return tagsOf(xml, 'row').flatMap((tag) =>
    isHidden(tag) ? [Number(attributeOf(tag, 'r') ?? 0) - 1] : [],
  );
}

function hiddenColumnsOf(xml: string): number[] {
  return tagsOf(xml.slice(0, xml.indexOf('<sheetData')), 'col').flatMap((tag) => {
    if (!isHidden(tag)) return [];
    const first = Number(attributeOf(tag, 'min') ?? 0) - 1;
    const last = Math.min(Number(attributeOf(tag, 'max') ?? 0) - 1, LIMITS.columns);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  });
}

function cleanSheet(bytes: Buffer): {
  readonly xml: string;
  readonly cleaned: Buffer;
  readonly formulas: number;
} {
  const xml = bytes.toString('latin1');
  if (xml.includes('<!DOCTYPE')) throw unreadable('other', 'DOCTYPE');
  // Tags under another prefix are left to the library, within the limit of bytes.
  if (!xml.includes('<sheetData')) return { xml, cleaned: bytes, formulas: 0 };
  const { end, lastRow } = cutEmptyTail(xml);
  assertWithin('rows', lastRow, LIMITS.rows);
  const kept =
    end < 0
      ? `${xml.slice(0, xml.indexOf('<sheetData'))}<sheetData/></worksheet>`
      : `${xml.slice(0, end)}</sheetData></worksheet>`;
  const width = widthOf(kept);
  assertWithin('columns', width, LIMITS.columns);
  assertWithin('cells', width * lastRow, LIMITS.cells);
  const formulas = kept.match(/<f[ >/]/gu)?.length ?? 0;
  return { xml, cleaned: Buffer.from(kept, 'latin1'), formulas };
}

function partsOf(parts: ReadonlyMap<string, Buffer>): { workbook: string; rels: string } {
  const workbook = parts.get('xl/workbook.xml');
  const rels = parts.get('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || rels === undefined) throw unreadable('damaged');
  return { workbook: workbook.toString('utf8'), rels: rels.toString('utf8') };
}

/** @throws SpreadsheetError when it is no .xlsx or exceeds a limit; before anything large is unpacked. */
export function openXlsx(bytes: Uint8Array, limitBytes: number): XlsxParts {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readZipParts(archive, WANTED, limitBytes);
  const { workbook, rels } = partsOf(entries);
  const paths = pathsById(rels);
  const kept = new Map(entries);
  const found = tagsOf(workbook, 'sheet');
  assertWithin('sheets', found.length, LIMITS.sheets);
  const sheets = found.flatMap((tag): SheetFacts[] => {
    const path = paths.get(attributeOf(tag, 'r:id') ?? attributeOf(tag, 'id') ?? '');
    const part = path === undefined ? undefined : entries.get(path);
    if (path === undefined || part === undefined) return [];
    const { xml, cleaned, formulas } = cleanSheet(part);
    kept.set(path, cleaned);
    return [
      {
        name: attributeOf(tag, 'name') ?? path,
        hidden: /\bstate="(?:hidden|veryHidden)"/u.test(tag),
        path,
        hiddenRows: hiddenRowsOf(xml),
        hiddenColumns: hiddenColumnsOf(xml),
        merged: mergedRanges(xml.slice(Math.max(0, xml.indexOf('</sheetData>')))),
        formulas,
      },
    ];
  });
  if (sheets.length === 0) throw unreadable('damaged');
  const is1904 = /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/u.test(workbook);
  return { sheets, parts: kept, is1904 };
}
