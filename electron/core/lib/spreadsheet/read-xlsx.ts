import { isErrorText } from '../../../../shared/rules/registers/clean-text.ts';
import { LIMITS, mergedWithin, momentText, numberText, trimmed } from './sheet.ts';
import type { CellMark, Sheet, Workbook } from './sheet.ts';
import { readCells, readDateStyles, readSharedStrings } from './xlsx-cells.ts';
import type { Cells } from './xlsx-cells.ts';
import { openXlsx } from './xlsx-parts.ts';
import type { SheetFacts, XlsxParts } from './xlsx-parts.ts';
import { plainXml } from './xlsx-xml.ts';
import { storeZip } from './zip-parts.ts';

/** A number as the file writes it, kept apart from text so that its lost digits can be seen. */
class FileNumber {
  readonly value: number;

  constructor(text: string) {
    this.value = Number(text);
  }
}

type Read = { readonly text: string; readonly mark: CellMark };
const EMPTY: Read = { text: '', mark: '-' };

function readValue(value: unknown): Read {
  if (value === null || value === undefined || value === '') return EMPTY;
  if (value instanceof FileNumber) return { text: numberText(value.value), mark: 'n' };
  if (value instanceof Date) return { text: momentText(value), mark: 'd' };
  if (typeof value === 'boolean') return { text: value ? '是' : '否', mark: 'b' };
  if (typeof value !== 'string') return EMPTY;
  return { text: value, mark: isErrorText(value) ? 'e' : 't' };
}

function sheetOf({ path: _path, ...facts }: SheetFacts, { rows, marks }: Cells): Sheet {
  const kept = trimmed(rows);
  const merged = mergedWithin(facts.merged, kept.length, kept[0]?.length ?? 0);
  return { ...facts, merged, rows: kept, marks: marks.slice(0, kept.length) };
}

/** A formula whose result was never kept would stop the library; it is an empty cell. */
function dropUncomputed(xml: string): string {
  return xml.replaceAll(/<c [^>]*>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<\/c>/gu, '');
}

function computed(parts: XlsxParts['parts']): ReadonlyMap<string, Buffer> {
  return new Map(
    [...parts].map(([name, bytes]) =>
      name.startsWith('xl/worksheets/') && bytes.includes('<f')
        ? [name, Buffer.from(dropUncomputed(bytes.toString('utf8')))]
        : [name, bytes],
    ),
  );
}

/** The library's own reading: slower, and at home in every kind of XML. */
async function readByLibrary({ sheets, parts }: XlsxParts): Promise<Sheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const read = await readXlsxFile(storeZip(computed(parts)), {
    trim: false,
    parseNumber: (text) => new FileNumber(text),
  });
  const byName = new Map(read.map(({ sheet, data }) => [sheet, data]));
  return sheets.map((facts) => {
    const data: readonly (readonly unknown[])[] = byName.get(facts.name) ?? [];
    const cells = data.map((row) => row.map(readValue));
    return sheetOf(facts, {
      rows: cells.map((row) => row.map(({ text }) => text)),
      marks: cells.map((row) => row.map(({ mark }) => mark).join('')),
    });
  });
}

function readByCells({ sheets, parts, is1904 }: XlsxParts): Sheet[] {
  const text = (path: string): string => plainXml(parts.get(path)?.toString('utf8') ?? '');
  const source = {
    shared: readSharedStrings(text('xl/sharedStrings.xml')),
    dates: readDateStyles(text('xl/styles.xml')),
    is1904,
  };
  return sheets.map((facts) => sheetOf(facts, readCells(text(facts.path), source)));
}

/** Single quotes are XML as well, though neither Excel nor WPS writes them. */
const ODD = ["<c r='", "<row r='", "t='"];

/** Tags under a prefix (`<x:row>`), and other XML some programs write. */
const isUnusual = ({ sheets, parts }: XlsxParts): boolean => {
  const strings = parts.get('xl/sharedStrings.xml');
  return (
    strings?.includes(':sst') === true ||
    sheets.some(({ path }) => {
      const xml = parts.get(path);
      return xml?.includes('<sheetData') !== true || ODD.some((one) => xml.includes(one));
    })
  );
};

/** Reads an .xlsx; formulas give the results kept in the file, links are never followed. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const opened = openXlsx(bytes, LIMITS.unpackedBytes);
  const sheets = isUnusual(opened) ? await readByLibrary(opened) : readByCells(opened);
  return { sheets, is1904: opened.is1904 };
}

/**
 * Reads an ordinary .xlsx in one pass over at most `limitBytes` of XML, so that its time is known
 * beforehand; null for the others.
 */
export function readOrdinaryXlsx(bytes: Uint8Array, limitBytes: number): Workbook | null {
  const opened = openXlsx(bytes, limitBytes);
  return isUnusual(opened) ? null : { sheets: readByCells(opened), is1904: opened.is1904 };
}

/** Both ways of reading the same file, for tests to compare. */
export async function readXlsxByLibrary(bytes: Uint8Array): Promise<Workbook> {
  const opened = openXlsx(bytes, LIMITS.unpackedBytes);
  return { sheets: await readByLibrary(opened), is1904: opened.is1904 };
}
