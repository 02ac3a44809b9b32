import type { ImportColumn, ImportPreview } from '#shared/contract/register.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterField } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import type { CellTools } from '#shared/rules/registers/apply-cells.ts';
import type { RowFacts } from '#shared/rules/registers/check-row.ts';
import { holdsIdNumber, maskIdNumber, maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import { DomainError } from '../../../lib/errors.ts';
import type { Sheet, Workbook } from '../../../lib/spreadsheet/sheet.ts';
import { findHeader, headerAt, suits } from './header.ts';
import type { Header } from './header.ts';
import { mapColumns } from './map-columns.ts';
import type { ChosenMapping, MappedColumn, RememberedMapping } from './map-columns.ts';
import { labelOf, planRows } from './plan-rows.ts';
import type { ImportPlan, StoredRow } from './plan-rows.ts';
import {
  columnLetter,
  columnNotices,
  measureNotices,
  otherSheets,
  sheetNotices,
} from './notices.ts';
import { readSheetRows, transposed, unitsOf } from './sheet-rows.ts';

export type PreviewChoices = {
  readonly sheet?: string | undefined;
  /** From 1. */
  readonly headerRows?: readonly number[] | undefined;
  readonly mapping?: ChosenMapping | undefined;
  readonly mode: 'replace' | 'merge';
};

export type PreviewInput = {
  readonly register: RegisterKey;
  readonly workbook: Workbook;
  readonly source: Omit<ImportPreview['source'], 'redacted'>;
  /** An ID number stands somewhere else than in a cell, or cannot be ruled out. */
  readonly elsewhere: boolean;
  readonly choices: PreviewChoices;
  readonly remembered: RememberedMapping;
  readonly stored: readonly StoredRow[];
  readonly tools: CellTools;
  readonly facts: RowFacts;
};

export type PreviewResult = {
  readonly preview: ImportPreview;
  readonly plan: ImportPlan;
  readonly columns: readonly MappedColumn[];
};

const SAMPLES = 3;

function chooseSheet({ register, workbook, choices }: PreviewInput): Sheet {
  const { zh, fields } = REGISTERS[register];
  if (choices.sheet !== undefined) {
    const chosen = workbook.sheets.find(
      ({ name }) => name === choices.sheet || maskIdNumbersIn(name) === choices.sheet,
    );
    if (chosen === undefined)
      throw new DomainError('IMPORT_SHEET_UNKNOWN', { sheet: choices.sheet });
    return chosen;
  }
  const scored = workbook.sheets.map((sheet) => ({ sheet, score: suits(sheet, zh, fields) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (best === undefined) throw new DomainError('IMPORT_NO_HEADER', { sheet: '' });
  return best.sheet;
}

/** Single records are often written downwards, field beside value. */
function upright(sheet: Sheet, register: RegisterKey): Sheet {
  const { single, zh, fields } = REGISTERS[register];
  if (!single) return sheet;
  const turned = transposed(sheet);
  return suits(turned, zh, fields) > suits(sheet, zh, fields) ? turned : sheet;
}

function headerOf(sheet: Sheet, { register, choices }: PreviewInput): Header {
  const found =
    choices.headerRows === undefined
      ? findHeader(sheet, REGISTERS[register].fields)
      : headerAt(
          sheet,
          choices.headerRows.map((row) => row - 1),
        );
  if (found === null && choices.mapping === undefined)
    throw new DomainError('IMPORT_NO_HEADER', { sheet: maskIdNumbersIn(sheet.name) });
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const titles = Array.from({ length: width }, () => '');
  return found ?? { rows: [], titles, candidates: titles.map(() => []) };
}

function samplesOf(sheet: Sheet, from: number, { index, field }: MappedColumn): string[] {
  const texts: string[] = [];
  for (const row of sheet.rows.slice(from)) {
    const text = (row[index] ?? '').trim();
    if (text === '') continue;
    texts.push(
      field?.kind === 'idNumber' ? maskIdNumber(text) : maskIdNumbersIn(text).slice(0, 40),
    );
    if (texts.length === SAMPLES) break;
  }
  return texts;
}

function columnsOf(sheet: Sheet, header: Header, columns: readonly MappedColumn[]): ImportColumn[] {
  const hidden = new Set(sheet.hiddenColumns);
  const from = Math.max(-1, ...header.rows) + 1;
  return columns.map((column) => ({
    index: column.index,
    letter: columnLetter(column.index),
    header: maskIdNumbersIn(column.title),
    hidden: hidden.has(column.index),
    field: column.field?.key ?? null,
    mappedBy: column.mappedBy,
    samples: samplesOf(sheet, from, column),
  }));
}

/** Plain ID numbers anywhere in the file, or a column of them: the original cannot be kept. */
export function mustBeRedacted(workbook: Workbook, columns: readonly MappedColumn[]): boolean {
  if (columns.some(({ field }) => field?.kind === 'idNumber')) return true;
  return workbook.sheets.some(({ name, rows }) =>
    [[name], ...rows].some((row) => row.some(holdsIdNumber)),
  );
}

function countsOf({ rows, removals }: ImportPlan): ImportPreview['counts'] {
  const count = (change: string): number => rows.filter((row) => row.change === change).length;
  return {
    added: count('added'),
    changed: count('changed'),
    removed: removals.length,
    unchanged: count('unchanged'),
    rejected: count('rejected'),
    warnings: rows.filter(({ issues }) => issues.some(({ level }) => level === 'warning')).length,
  };
}

/** Columns to be asked for first: none once a row is known, because then only new rows lack them, each in place. */
function missingFields(
  fields: readonly RegisterField[],
  columns: readonly ImportColumn[],
  { lines }: ImportPlan,
): string[] {
  if (lines.known > 0) return [];
  const given = new Set(columns.map(({ field }) => field));
  return fields
    .filter(
      ({ key, required, fallback }) =>
        required && fallback === undefined && key !== 'id' && !given.has(key),
    )
    .map(({ key }) => key);
}

/** Reads one sheet against the register: pure, so that the command line and the screens agree. */
export function previewImport(input: PreviewInput): PreviewResult {
  const { register, workbook, choices, remembered, source } = input;
  const { fields } = REGISTERS[register];
  const sheet = upright(chooseSheet(input), register);
  const header = headerOf(sheet, input);
  const mapped = mapColumns(register, header, remembered, choices.mapping ?? {});
  const is1904 = workbook.is1904 === true;
  const units = unitsOf(sheet, header.rows, mapped);
  const read = readSheetRows(sheet, header.rows, mapped, { units, is1904 });
  const plan = planRows({ ...input, sheetRows: read.rows, mode: choices.mode });
  const columns = columnsOf(sheet, header, mapped);
  const mayAdd = plan.lines.unknown > 0 || plan.lines.known === 0;
  const redacted = input.elsewhere || mustBeRedacted(workbook, mapped);
  const preview: ImportPreview = {
    register,
    sheet: maskIdNumbersIn(sheet.name),
    sheets: workbook.sheets.map(({ name, hidden, rows }) => ({
      name: maskIdNumbersIn(name),
      hidden,
      rows: rows.length,
    })),
    headerRows: header.rows.map((row) => row + 1),
    columns,
    missingFields: missingFields(fields, columns, plan),
    counts: countsOf(plan),
    rows: plan.rows.filter(({ change, issues }) => change !== 'unchanged' || issues.length > 0),
    removed: plan.removals.map(({ id, data }) => ({ rowId: id, label: labelOf(register, data) })),
    notices: [
      ...sheetNotices(sheet, header, read),
      ...measureNotices(mapped, units, is1904),
      ...columnNotices(fields, columns, mayAdd),
      ...otherSheets(workbook, sheet),
      ...(redacted ? [{ code: 'redacted' as const, data: {} }] : []),
    ],
    source: { ...source, redacted },
  };
  return { preview, plan, columns: mapped };
}
