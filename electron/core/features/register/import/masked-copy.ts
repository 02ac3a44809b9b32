import {
  looksLikeIdNumber,
  maskIdNumber,
  maskIdNumbersIn,
} from '#shared/rules/registers/id-number.ts';
import type { Workbook } from '../../../lib/spreadsheet/sheet.ts';
import { writeWorkbook } from '../../../lib/spreadsheet/write-workbook.ts';
import type { MappedColumn } from './map-columns.ts';

type Mapped = {
  readonly sheet: string;
  readonly firstRow: number;
  readonly columns: readonly MappedColumn[];
};

/** Looks like an ID number, whether its check digit agrees or not. */
const LOOKS_LIKE_ONE = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/gu;

const maskAll = (text: string): string =>
  maskIdNumbersIn(text).replaceAll(LOOKS_LIKE_ONE, maskIdNumber);

/**
 * The file as it was read, with every ID number masked: the evidence of an import whose original may not
 * be stored. Wrong numbers in a column of ID numbers are masked too: one digit off is still somebody's.
 */
export function maskedCopy(workbook: Workbook, mapped: Mapped): Promise<Buffer> {
  const idColumns = new Set(
    mapped.columns.flatMap(({ index, field }) => (field?.kind === 'idNumber' ? [index] : [])),
  );
  return writeWorkbook(
    workbook.sheets.map(({ name, rows }) => ({
      name: maskAll(name),
      widths: (rows[0] ?? []).map(() => 16),
      rows: rows.map((row, at) =>
        row.map((text, column) => {
          const isId =
            maskIdNumbersIn(name) === mapped.sheet &&
            at >= mapped.firstRow &&
            idColumns.has(column);
          return {
            text: isId && looksLikeIdNumber(text) ? maskIdNumber(text) : maskAll(text),
          };
        }),
      ),
    })),
  );
}
