import writeXlsxFile from 'write-excel-file/node';

export type OutCell = {
  readonly text: string;
  readonly bold?: boolean;
  readonly grey?: boolean;
  readonly wrap?: boolean;
};
export type OutSheet = {
  readonly name: string;
  readonly rows: readonly (readonly OutCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  readonly headerRows?: number;
};

const HEADER_GROUND = '#e8eef6';
const GREY = '#808080';

/** Every cell is text: a number of sixteen digits or a leading zero survives being opened and saved. */
const cellOf = ({ text, bold = false, grey = false, wrap = false }: OutCell) => ({
  value: text,
  type: String,
  format: '@',
  ...(bold ? { fontWeight: 'bold' as const, backgroundColor: HEADER_GROUND } : {}),
  ...(grey ? { textColor: GREY, fontStyle: 'italic' as const } : {}),
  ...(wrap ? { wrap: true, alignVertical: 'top' as const } : {}),
});

/** An .xlsx of plain texts. */
export function writeWorkbook(sheets: readonly OutSheet[]): Promise<Buffer> {
  const out = sheets.map(({ name, rows, widths, headerRows = 0 }) => ({
    sheet: name.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
    data: rows.map((row) => row.map(cellOf)),
    columns: widths.map((width) => ({ width })),
    ...(headerRows > 0 ? { stickyRowsCount: headerRows } : {}),
  }));
  return writeXlsxFile(out, { fontFamily: '宋体', fontSize: 11 }).toBuffer();
}
