import { unzipSync, zipSync } from 'fflate';
import { assertWithin, LIMITS, unreadable } from './sheet.ts';
import type { MergedRange } from './sheet.ts';

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
  readonly archive: Uint8Array<ArrayBuffer>;
};

type Entries = Record<string, Uint8Array>;

const WANTED =
  /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unpack(bytes: Uint8Array): Entries {
  let unpackedBytes = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!WANTED.test(name)) return false;
    unpackedBytes += originalSize;
    assertWithin('unpacked', unpackedBytes, LIMITS.unpackedBytes);
    return true;
  };
  return unzipSync(bytes, { filter });
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function unescape(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return ENTITIES[String(name)] ?? whole;
  });
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1];
  return value === undefined ? undefined : unescape(value);
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'gu')) ?? [];
}

function pathsById(rels: string): ReadonlyMap<string, string> {
  return new Map(
    tags(rels, 'Relationship').flatMap((tag) => {
      const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')];
      if (id === undefined || target === undefined) return [];
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [[id, path] as const];
    }),
  );
}

/** Column letters to an index from 0. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) - 1;
}

/** End of the row that holds the last value; rows after it are only coloured, however many there are. */
function cutEmptyTail(xml: string): { readonly end: number; readonly lastRow: number } {
  const lastValue = Math.max(xml.lastIndexOf('<v'), xml.lastIndexOf('<is'));
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
  return tags(xml, 'mergeCell').flatMap((tag) => {
    const corner = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(attribute(tag, 'ref') ?? '');
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
  return tags(xml, 'row').flatMap((tag) =>
    isHidden(tag) ? [Number(attribute(tag, 'r') ?? 0) - 1] : [],
  );
}

function hiddenColumnsOf(xml: string): number[] {
  return tags(xml.slice(0, xml.indexOf('<sheetData')), 'col').flatMap((tag) => {
    if (!isHidden(tag)) return [];
    const first = Number(attribute(tag, 'min') ?? 0) - 1;
    const last = Math.min(Number(attribute(tag, 'max') ?? 0) - 1, LIMITS.columns);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  });
}

/** A formula whose result was never kept would stop the library; it is an empty cell. */
function dropUncomputed(xml: string): string {
  return xml.replaceAll(/<c [^>]*>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<\/c>/gu, '');
}

function cleanSheet(bytes: Uint8Array): {
  readonly xml: string;
  readonly cleaned: Uint8Array;
  readonly formulas: number;
} {
  const xml = latin1(bytes);
  if (xml.includes('<!DOCTYPE')) throw unreadable('DOCTYPE');
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
  const text = formulas > 0 ? dropUncomputed(kept) : kept;
  return { xml, cleaned: Buffer.from(text, 'latin1'), formulas };
}

function partsOf(entries: Entries): { workbook: string; rels: string } {
  const workbook = entries['xl/workbook.xml'];
  const rels = entries['xl/_rels/workbook.xml.rels'];
  if (workbook === undefined || rels === undefined) throw unreadable('xl/workbook.xml');
  return { workbook: utf8(workbook), rels: utf8(rels) };
}

/** @throws SpreadsheetError when it is no .xlsx or exceeds a limit; before anything large is unpacked. */
export function openXlsx(bytes: Uint8Array): XlsxParts {
  const entries = unpack(bytes);
  const { workbook, rels } = partsOf(entries);
  const paths = pathsById(rels);
  const kept: Entries = { ...entries };
  const found = tags(workbook, 'sheet');
  assertWithin('sheets', found.length, LIMITS.sheets);
  const sheets = found.flatMap((tag): SheetFacts[] => {
    const path = paths.get(attribute(tag, 'r:id') ?? attribute(tag, 'id') ?? '');
    const part = path === undefined ? undefined : entries[path];
    if (path === undefined || part === undefined) return [];
    const { xml, cleaned, formulas } = cleanSheet(part);
    kept[path] = cleaned;
    return [
      {
        name: attribute(tag, 'name') ?? path,
        hidden: /\bstate="(?:hidden|veryHidden)"/u.test(tag),
        path,
        hiddenRows: hiddenRowsOf(xml),
        hiddenColumns: hiddenColumnsOf(xml),
        merged: mergedRanges(xml.slice(Math.max(0, xml.indexOf('</sheetData>')))),
        formulas,
      },
    ];
  });
  if (sheets.length === 0) throw unreadable('no sheets');
  return { sheets, archive: zipSync(kept, { level: 0 }) };
}
