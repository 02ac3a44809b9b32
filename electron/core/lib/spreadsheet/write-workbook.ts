import writeXlsxFile from 'write-excel-file/node';
import { sheetFurniture } from './sheet-furniture.ts';

export type OutCell = {
  readonly text: string;
  /** Written as a number that can be added up; `text` is not used then. */
  readonly number?: number;
  /** Head of a column. */
  readonly bold?: boolean;
  /** Head of a sheet: larger than the rest. */
  readonly title?: boolean;
  readonly grey?: boolean;
  readonly wrap?: boolean;
  readonly border?: boolean;
};
export type OutSheet = {
  readonly name: string;
  readonly rows: readonly (readonly OutCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  readonly headerRows?: number;
  /** The last header row filters the rows below it. */
  readonly filter?: boolean;
  /** A sheet meant for paper: A4 across, header row and words on every page. */
  readonly print?: {
    readonly head: string;
    readonly pageOf: readonly [string, string, string];
    /** So many columns are fitted to the width of the page; the others are for the screen. */
    readonly columns: number;
  };
};

const HEADER_GROUND = '#e8eef6';
const GREY = '#808080';
const RULE = '#b5bdc9';
/** Excel refuses a file with a longer cell. */
const MAX_CELL_LENGTH = 32_767;

const fitting = (text: string): string =>
  text.length <= MAX_CELL_LENGTH ? text : `${text.slice(0, MAX_CELL_LENGTH - 1)}…`;

const look = ({ bold, title, grey, wrap, border }: OutCell) => ({
  ...(title === true ? { fontWeight: 'bold' as const, fontSize: 14 } : {}),
  ...(bold === true ? { fontWeight: 'bold' as const, backgroundColor: HEADER_GROUND } : {}),
  ...(grey === true ? { textColor: GREY, fontStyle: 'italic' as const } : {}),
  ...(wrap === true ? { wrap: true, alignVertical: 'top' as const } : {}),
  ...(border === true ? { borderStyle: 'thin' as const, borderColor: RULE } : {}),
});

/**
 * Texts are texts: a number of sixteen digits or a leading zero survives being opened and saved, and what
 * begins like a formula is none.
 */
const cellOf = (cell: OutCell) =>
  cell.number === undefined
    ? { value: fitting(cell.text), type: String, format: '@', ...look(cell) }
    : { value: cell.number, type: Number, ...look(cell) };

/** Points a line of text takes, and the tallest row there can be. */
const LINE_POINTS = 15;
const PADDING_POINTS = 3;
const MAX_POINTS = 405;

/** Lines a wrapped text takes; a Chinese character is as wide as two others. */
function linesIn({ text }: OutCell, width: number): number {
  const units = (line: string): number =>
    [...line].reduce((sum, char) => sum + (char < '\u2e80' ? 1 : 2), 0);
  const room = Math.max(1, width - 1);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(units(line) / room)), 0);
}

/** Programs leave rows of wrapped text one line high unless they are told. */
function rowOf(row: readonly OutCell[], widths: readonly number[]) {
  const lines = row.map((cell, at) => (cell.wrap === true ? linesIn(cell, widths[at] ?? 8) : 1));
  const height = Math.min(MAX_POINTS, Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS);
  return row.map((cell) => ({
    ...cellOf(cell),
    ...(row.some(({ wrap }) => wrap) ? { height } : {}),
  }));
}

const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31);

/** An .xlsx without formulas. */
export function writeWorkbook(sheets: readonly OutSheet[]): Promise<Buffer> {
  const out = sheets.map(({ name, rows, widths, headerRows = 0, print }) => ({
    sheet: sheetName(name),
    data: rows.map((row) => rowOf(row, widths)),
    columns: widths.map((width) => ({ width })),
    ...(headerRows > 0 ? { stickyRowsCount: headerRows } : {}),
    ...(print === undefined ? {} : { orientation: 'landscape' as const }),
  }));
  const named = sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name) }));
  return writeXlsxFile(out, {
    fontFamily: '宋体',
    fontSize: 11,
    features: [sheetFurniture(named)],
  }).toBuffer();
}
