import { foldWord } from '#shared/rules/registers/clean-text.ts';
import type { TypedCells } from '#shared/rules/registers/apply-cells.ts';
import type { Sheet } from '../../../lib/spreadsheet/sheet.ts';
import type { MappedColumn } from './map-columns.ts';

/** A line of the sheet that holds a row of the register. */
export type SheetRow = {
  /** From 0. */
  readonly at: number;
  readonly hidden: boolean;
  readonly cells: TypedCells;
};

export type SheetRows = {
  readonly rows: readonly SheetRow[];
  readonly totals: readonly number[];
  readonly empty: number;
  /** Merged ranges among the rows read. */
  readonly merged: number;
};

const TOTAL = /^(?:合计|总计|小计|共计|累计|总数|total|sum)/u;

/** A line that adds up the others: it says so first, and says little else. */
function isTotal(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return TOTAL.test(foldWord(filled[0] ?? '')) && filled.length <= Math.max(3, texts.length / 2);
}

/** Cells below the first of a merged range take its text, column by column. */
function fillMerged(sheet: Sheet, firstRow: number): string[][] {
  const rows = sheet.rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of sheet.merged) {
    if (top < firstRow || bottom - top > sheet.rows.length) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1)
      for (let column = left; column <= right; column += 1) {
        const target = rows[row];
        if (target !== undefined && row > top && (target[column] ?? '') === '')
          target[column] = sheet.rows[top]?.[column] ?? '';
      }
  }
  return rows;
}

/** The greyed example of our own template, left in by mistake. */
function isExample(columns: readonly MappedColumn[], row: readonly string[]): boolean {
  const given = columns.filter(({ field }) => field !== null && field.example !== '');
  return (
    given.length > 1 &&
    given.every(({ index, field }) => (row[index] ?? '').trim() === field?.example)
  );
}

function cellsOf(columns: readonly MappedColumn[], row: readonly string[]): TypedCells {
  return Object.fromEntries(
    columns.flatMap(({ index, field }) => (field === null ? [] : [[field.key, row[index] ?? '']])),
  );
}

/** Lines under the header as rows of the register; totals, examples and empty lines are left out and counted. */
export function readSheetRows(
  sheet: Sheet,
  headerRows: readonly number[],
  columns: readonly MappedColumn[],
): SheetRows {
  const first = Math.max(-1, ...headerRows) + 1;
  const filled = fillMerged(sheet, first);
  const hidden = new Set(sheet.hiddenRows);
  const rows: SheetRow[] = [];
  const totals: number[] = [];
  let empty = 0;
  for (let at = first; at < filled.length; at += 1) {
    const texts = filled[at] ?? [];
    const mapped = columns
      .filter(({ field }) => field !== null)
      .map(({ index }) => texts[index] ?? '');
    if (mapped.every((text) => text.trim() === '')) empty += 1;
    else if (isTotal(texts)) totals.push(at);
    else if (!isExample(columns, texts))
      rows.push({ at, hidden: hidden.has(at), cells: cellsOf(columns, texts) });
  }
  const merged = sheet.merged.filter(({ top }) => top >= first && top < filled.length).length;
  return { rows, totals, empty, merged };
}

/** `字段 | 值` written downwards, as single records usually are, turned the usual way round. */
export function transposed(sheet: Sheet): Sheet {
  const width = Math.min(2, Math.max(0, ...sheet.rows.map((row) => row.length)));
  const rows = Array.from({ length: width }, (_, column) =>
    sheet.rows.map((row) => row[column] ?? ''),
  );
  const marks = Array.from({ length: width }, (_, column) =>
    sheet.marks.map((row) => row.charAt(column) || '-').join(''),
  );
  return { ...sheet, rows, marks, merged: [], hiddenRows: [], hiddenColumns: sheet.hiddenRows };
}
