import { serialToIso } from '#shared/rules/registers/read-date.ts';
import { readNumber } from '#shared/rules/registers/read-value.ts';
import type { OnDutySaid } from '#shared/rules/registers/on-duty.ts';
import type { TypedCells } from '#shared/rules/registers/apply-cells.ts';
import type { Sheet } from '../../../lib/spreadsheet/sheet.ts';
import { unitIn, unitNamed } from './header-words.ts';
import type { Unit } from './header-words.ts';
import { lineKinds } from './line-kinds.ts';
import type { LineKind } from './line-kinds.ts';
import type { MappedColumn } from './map-columns.ts';

/** A line of the sheet that holds a row of the register. */
export type SheetRow = {
  /** From 0. */
  readonly at: number;
  readonly hidden: boolean;
  readonly cells: TypedCells;
  /** What the sheet says besides its fields. */
  readonly onDuty: OnDutySaid | null;
};

export type SheetRows = {
  readonly rows: readonly SheetRow[];
  /** Lines left out, by what they are; from 0. */
  readonly left: Readonly<Record<Exclude<LineKind, 'row'>, readonly number[]>>;
  /** Merged ranges among the rows read. */
  readonly merged: number;
};

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

/** Title lines above a header name the unit of the whole sheet, label and unit in one cell or in two; the nearest counts. */
function unitAbove(sheet: Sheet, headerRow: number): Unit | null {
  const lines = sheet.rows.slice(0, Math.max(0, headerRow)).map((row) => row.join('\t'));
  return lines.map(unitNamed).findLast((unit) => unit !== undefined) ?? null;
}

/** `（元）`, `/元`, `（单位：人民币元）`: such a column heeds no unit above. */
const IN_YUAN = /(?:[(（/]|[:：]\s*)(?:人民币)?元/u;

/** Units of the columns that hold money, by column. */
export function unitsOf(
  sheet: Sheet,
  headerRows: readonly number[],
  columns: readonly MappedColumn[],
): ReadonlyMap<number, Unit> {
  const above = unitAbove(sheet, headerRows[0] ?? 0);
  const units = new Map<number, Unit>();
  for (const { index, title, field } of columns) {
    const unit = field?.yuan === true ? (unitIn(title) ?? above) : null;
    if (unit !== null && !IN_YUAN.test(title)) units.set(index, unit);
  }
  return units;
}

const SERIAL = /^\d{4,6}(?:\.\d+)?$/u;
const DAYS_1904 = 1462;
const OWN_UNIT = /[元千万亿]/u;

export type Scale = { readonly units: ReadonlyMap<number, Unit>; readonly is1904: boolean };

/** A cell in the register's own measure: yuan, and days counted from 1900. A cell with its own unit stays. */
function scaled({ index, field }: MappedColumn, text: string, { units, is1904 }: Scale): string {
  const unit = units.get(index);
  const value = unit === undefined || OWN_UNIT.test(text) ? null : readNumber(text);
  if (unit !== undefined && value !== null)
    return String(Math.round(value * unit.factor * 100) / 100);
  const isDay = field?.kind === 'date' || field?.kind === 'dateTime';
  if (!is1904 || !isDay || !SERIAL.test(text.trim())) return text;
  return serialToIso(Number(text) + DAYS_1904)?.replace(/T00:00$/u, '') ?? text;
}

function cellsOf(
  columns: readonly MappedColumn[],
  row: readonly string[],
  scale: Scale,
): TypedCells {
  return Object.fromEntries(
    columns.flatMap((column) =>
      column.field === null
        ? []
        : [[column.field.key, scaled(column, row[column.index] ?? '', scale)]],
    ),
  );
}

function onDutyOf(columns: readonly MappedColumn[], row: readonly string[]): OnDutySaid | null {
  const column = columns.find(({ mappedBy }) => mappedBy === 'check');
  return column === undefined
    ? null
    : { header: column.title, written: (row[column.index] ?? '').trim() };
}

/** Lines under the header as rows of the register; every other line is left out and counted. */
export function readSheetRows(
  sheet: Sheet,
  headerRows: readonly number[],
  columns: readonly MappedColumn[],
  scale: Scale,
): SheetRows {
  const first = Math.max(-1, ...headerRows) + 1;
  const filled = fillMerged(sheet, first);
  const hidden = new Set(sheet.hiddenRows);
  const rows: SheetRow[] = [];
  const left: Record<Exclude<LineKind, 'row'>, number[]> = {
    total: [],
    note: [],
    header: [],
    example: [],
    empty: [],
  };
  const kindOf = lineKinds(columns);
  for (let at = first; at < filled.length; at += 1) {
    const texts = filled[at] ?? [];
    const kind = kindOf(texts);
    if (kind === 'row')
      rows.push({
        at,
        hidden: hidden.has(at),
        cells: cellsOf(columns, texts, scale),
        onDuty: onDutyOf(columns, texts),
      });
    else left[kind].push(at);
  }
  const merged = sheet.merged.filter(({ top }) => top >= first && top < filled.length).length;
  return { rows, left, merged };
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
