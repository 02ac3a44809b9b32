import type { ImportColumn, ImportNotice } from '#shared/contract/register.ts';
import type { RegisterField } from '#shared/model/register-fields/index.ts';
import { maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import type { Sheet, Workbook } from '../../../lib/spreadsheet/sheet.ts';
import type { Header } from './header.ts';
import type { Unit } from './header-words.ts';
import type { MappedColumn } from './map-columns.ts';
import type { SheetRows } from './sheet-rows.ts';

/** Rows and sheets a notice names before it stops. */
const LISTED = 12;

type Code = ImportNotice['code'];
const notice = (code: Code, data: ImportNotice['data']): ImportNotice => ({
  code,
  data: Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string' ? maskIdNumbersIn(value) : value,
    ]),
  ),
});
const listOf = (values: readonly (string | number)[]): string =>
  values.slice(0, LISTED).join('、') + (values.length > LISTED ? '…' : '');

const leftOut = (code: Code, rows: readonly number[]): ImportNotice | null =>
  rows.length === 0
    ? null
    : notice(code, { count: rows.length, rows: listOf(rows.map((at) => at + 1)) });

export function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export function sheetNotices(sheet: Sheet, header: Header, read: SheetRows): ImportNotice[] {
  const first = Math.max(-1, ...header.rows) + 1;
  const hiddenRows = read.rows.filter(({ hidden }) => hidden).map(({ at }) => at + 1);
  const hiddenColumns = sheet.hiddenColumns.filter((at) =>
    sheet.rows.some((row) => (row[at] ?? '') !== ''),
  );
  const [top = 0, second] = header.rows;
  const all: (ImportNotice | null)[] = [
    sheet.hidden ? notice('hiddenSheet', { sheet: sheet.name }) : null,
    second === undefined ? null : notice('twoRowHeader', { first: top + 1, second: second + 1 }),
    hiddenRows.length > 0
      ? notice('hiddenRows', { count: hiddenRows.length, rows: listOf(hiddenRows) })
      : null,
    hiddenColumns.length > 0
      ? notice('hiddenColumns', {
          count: hiddenColumns.length,
          columns: listOf(hiddenColumns.map(columnLetter)),
        })
      : null,
    read.merged > 0 ? notice('mergedCells', { count: read.merged, first }) : null,
    leftOut('totalRows', read.left.total),
    leftOut('noteRows', read.left.note),
    leftOut('repeatedHeaders', read.left.header),
    leftOut('exampleRows', read.left.example),
    read.left.empty.length > 0 ? notice('emptyRows', { count: read.left.empty.length }) : null,
    sheet.formulas > 0 ? notice('formulas', { count: sheet.formulas }) : null,
  ];
  return all.filter((one) => one !== null);
}

/** What was counted otherwise than it is written. */
export function measureNotices(
  columns: readonly MappedColumn[],
  units: ReadonlyMap<number, Unit>,
  is1904: boolean,
): ImportNotice[] {
  const money = columns.flatMap(({ index, title }) => {
    const unit = units.get(index);
    return unit === undefined ? [] : [notice('unit', { header: title, ...unit })];
  });
  return is1904 ? [...money, notice('calendar1904', {})] : money;
}

export function columnNotices(
  fields: readonly RegisterField[],
  columns: readonly ImportColumn[],
  mayAdd: boolean,
): ImportNotice[] {
  const mapped = new Set(columns.map(({ field }) => field));
  // A row that is there already keeps what it has: only a new one lacks a column.
  const absent = fields.filter(({ key, required }) => mayAdd && required && !mapped.has(key));
  return [
    ...columns
      .filter(({ field, header, samples }) => field === null && header + samples.join('') !== '')
      .map(({ letter, header, mappedBy }) =>
        notice(mappedBy === 'check' ? 'columnChecked' : 'columnIgnored', { letter, header }),
      ),
    ...absent.flatMap(({ key, zh, fallback }) => {
      if (key === 'id') return [];
      if (fallback === undefined) return [notice('requiredMissing', { header: zh })];
      return fallback === '' ? [] : [notice('assumed', { header: zh, value: fallback })];
    }),
  ];
}

export function otherSheets(workbook: Workbook, read: Sheet): ImportNotice[] {
  const others = workbook.sheets.filter(({ name, rows }) => name !== read.name && rows.length > 0);
  if (others.length === 0) return [];
  return [
    notice('otherSheets', { count: others.length, names: listOf(others.map(({ name }) => name)) }),
  ];
}
