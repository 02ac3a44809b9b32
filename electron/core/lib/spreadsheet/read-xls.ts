import { isErrorText } from '../../../../shared/rules/registers/clean-text.ts';
import {
  assertWithin,
  LIMITS,
  mergedWithin,
  momentText,
  numberText,
  trimmed,
  unreadable,
} from './sheet.ts';
import type { CellMark, MergedRange, Sheet, Workbook } from './sheet.ts';

type SheetJs = typeof import('@e965/xlsx');
type Cell = import('@e965/xlsx').CellObject;
type WorkSheet = import('@e965/xlsx').WorkSheet;

const isCell = (cell: unknown): cell is Cell =>
  typeof cell === 'object' && cell !== null && 't' in cell;

function readCell(cell: Cell): { readonly text: string; readonly mark: CellMark } {
  if (cell.v instanceof Date) return { text: momentText(cell.v), mark: 'd' };
  if (cell.t === 'n') return { text: numberText(Number(cell.v)), mark: 'n' };
  if (cell.t === 'b') return { text: cell.v === true ? '是' : '否', mark: 'b' };
  if (cell.t === 'e') return { text: String(cell.w ?? '#VALUE!'), mark: 'e' };
  const text = String(cell.v ?? '');
  if (text === '') return { text, mark: '-' };
  return { text, mark: isErrorText(text) ? 'e' : 't' };
}

function hiddenAt(list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return [...(list ?? [])].flatMap((one, at) => (one?.hidden === true ? [at] : []));
}

const mergedOf = (source: WorkSheet): MergedRange[] =>
  (source['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));

function sheetOf(xlsx: SheetJs, name: string, hidden: boolean, source: WorkSheet): Sheet {
  const range = xlsx.utils.decode_range(source['!ref'] ?? 'A1');
  assertWithin('columns', range.e.c + 1, LIMITS.columns);
  assertWithin('cells', (range.e.c + 1) * (range.e.r + 1), LIMITS.cells);
  const read = Array.from({ length: range.e.r + 1 }, (_, r) =>
    Array.from({ length: range.e.c + 1 }, (__, c) => {
      const cell: unknown = source[xlsx.utils.encode_cell({ r, c })];
      return isCell(cell) ? readCell(cell) : ({ text: '', mark: '-' } as const);
    }),
  );
  const rows = trimmed(read.map((row) => row.map(({ text }) => text)));
  const cells = Object.values(source).filter(isCell);
  return {
    name,
    hidden,
    rows,
    marks: read.slice(0, rows.length).map((row) => row.map(({ mark }) => mark).join('')),
    hiddenRows: hiddenAt(source['!rows']),
    hiddenColumns: hiddenAt(source['!cols']),
    merged: mergedWithin(mergedOf(source), rows.length, range.e.c + 1),
    formulas: cells.filter((cell) => cell.f !== undefined).length,
  };
}

/** Reads an .xls of Excel 97 and later. Runs only in the worker: its reader cannot be interrupted. */
export async function readXls(bytes: Uint8Array): Promise<Workbook> {
  assertWithin('bytes', bytes.length, LIMITS.xlsBytes);
  const xlsx = await import('@e965/xlsx');
  const book = xlsx.read(bytes, {
    type: 'array',
    cellDates: true,
    UTC: true,
    cellStyles: true,
    sheetRows: LIMITS.rows + 1,
  });
  assertWithin('sheets', book.SheetNames.length, LIMITS.sheets);
  const sheets = book.SheetNames.flatMap((name, at) => {
    const source = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return source === undefined ? [] : [sheetOf(xlsx, name, hidden, source)];
  });
  if (sheets.length === 0) throw unreadable('damaged');
  for (const { rows } of sheets) assertWithin('rows', rows.length, LIMITS.rows);
  return { sheets, is1904: book.Workbook?.WBProps?.date1904 === true };
}
