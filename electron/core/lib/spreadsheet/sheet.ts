/** What a cell held: `-` nothing, text, number, date, yes/no, or an error such as `#REF!`. */
export type CellMark = '-' | 't' | 'n' | 'd' | 'b' | 'e';

/** Zero-based corners, both inside. */
export type MergedRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One sheet, whatever kind of file it came from. Row and column numbers count from 0. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /**
   * Cells as text: days as `2025-09-26`, moments as `2025-09-26T14:30`, numbers plain, and numbers that
   * Excel no longer holds exactly (16 digits and more) as `1.10108E+17`.
   */
  readonly rows: readonly (readonly string[])[];
  /** One {@link CellMark} a cell, a string a row. */
  readonly marks: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly MergedRange[];
  readonly formulas: number;
};

export type Workbook = {
  readonly sheets: readonly Sheet[];
  /** Bare serial days count from 1904; days the file marks as days are already right. */
  readonly is1904?: boolean;
};

/** A reading that ended in a sentence; `what` and `limit` for the sizes, `detail` for people. */
export type SpreadsheetFault =
  | { readonly kind: 'tooLarge'; readonly what: TooLarge; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly why: Unreadable; readonly detail: string };
/** `notATable`: a file of another kind, `detail` says which. `quote`: opened in line `detail`, never closed. */
export type Unreadable =
  | 'empty'
  | 'encrypted'
  | 'notATable'
  | 'unknown'
  | 'damaged'
  | 'quote'
  | 'other';
export type TooLarge = 'bytes' | 'unpacked' | 'rows' | 'columns' | 'cells' | 'sheets' | 'memory';

/** Thrown inside a reading; crosses the thread as its `fault`. */
export class SpreadsheetError extends Error {
  readonly fault: SpreadsheetFault;

  constructor(fault: SpreadsheetFault) {
    super(JSON.stringify(fault));
    this.name = 'SpreadsheetError';
    this.fault = fault;
  }
}

export const LIMITS = {
  fileBytes: 32 * 1024 * 1024,
  /** Of a text, which is held in two bytes a character, more than once. */
  textBytes: 16 * 1024 * 1024,
  /** Of an .xls, whose reader holds all of it several times. */
  xlsBytes: 16 * 1024 * 1024,
  /** All parts of an .xlsx that are looked at, together, unpacked. */
  unpackedBytes: 96 * 1024 * 1024,
  rows: 20_000,
  columns: 702,
  cells: 1_000_000,
  sheets: 60,
} as const;

export function assertWithin(what: TooLarge, value: number, limit: number): void {
  if (value > limit) throw new SpreadsheetError({ kind: 'tooLarge', what, limit });
}

export function unreadable(why: Unreadable, detail = ''): SpreadsheetError {
  return new SpreadsheetError({ kind: 'unreadable', why, detail });
}

/**
 * Merged ranges within the cells there are. They cannot overlap, so together they cover no more than all
 * of them; a file that says otherwise would have every cell filled in thousands of times.
 */
export function mergedWithin(
  merged: readonly MergedRange[],
  rows: number,
  width: number,
): readonly MergedRange[] {
  const inside = merged
    .map((range) => ({
      ...range,
      bottom: Math.min(range.bottom, rows - 1),
      right: Math.min(range.right, width - 1),
    }))
    .filter(({ top, left, bottom, right }) => top < bottom || left < right)
    .filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  const covered = inside.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
  if (covered > rows * width) throw unreadable('damaged');
  return inside;
}

/** Excel keeps 15 digits; a longer number has lost the rest, and saying so is all that can be done. */
const EXACT = 1e15;

export function numberText(value: number): string {
  if (Math.abs(value) >= EXACT) return value.toExponential(5).replace('e+', 'E+');
  return String(Number(value.toPrecision(15)));
}

/** `2025-09-26`, with the time of day only when there is one. */
export function momentText(date: Date): string {
  const iso = date.toISOString();
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** Trailing empty rows and cells say nothing and are left out. */
export function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.some((text) => text !== ''));
  return rows.slice(0, last + 1);
}
