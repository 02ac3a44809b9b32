import readXlsxFile from 'read-excel-file/universal';
import { isErrorText, momentText, numberText, trimmed } from './sheet.ts';
import type { CellMark, Sheet, Workbook } from './sheet.ts';
import { openXlsx } from './xlsx-parts.ts';
import type { SheetFacts } from './xlsx-parts.ts';

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

function sheetOf(facts: SheetFacts, data: readonly (readonly unknown[])[]): Sheet {
  const read = data.map((row) => row.map(readValue));
  const rows = trimmed(read.map((row) => row.map(({ text }) => text)));
  const { path: _path, ...rest } = facts;
  return {
    ...rest,
    rows,
    marks: read.slice(0, rows.length).map((row) => row.map(({ mark }) => mark).join('')),
  };
}

/** Reads an .xlsx; formulas give the results kept in the file, links are never followed. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const { sheets, archive } = openXlsx(bytes);
  const read = await readXlsxFile(archive.buffer, {
    trim: false,
    parseNumber: (text) => new FileNumber(text),
  });
  const byName = new Map(read.map(({ sheet, data }) => [sheet, data]));
  return { sheets: sheets.map((facts) => sheetOf(facts, byName.get(facts.name) ?? [])) };
}
