import { isDeepStrictEqual } from 'node:util';
import type { ImportRow } from '#shared/contract/register.ts';
import { fieldOf, REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterIssue } from '#shared/model/register-issue.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import {
  applyCells,
  createIdMaker,
  emptyRow,
  withFallbacks,
} from '#shared/rules/registers/apply-cells.ts';
import type { Applied, CellTools, TypedCells } from '#shared/rules/registers/apply-cells.ts';
import { foldName } from '#shared/rules/registers/clean-text.ts';
import { checkRow } from '#shared/rules/registers/check-row.ts';
import type { RowFacts } from '#shared/rules/registers/check-row.ts';
import { checkTable } from '#shared/rules/registers/check-table.ts';
import { getField, textField } from '#shared/rules/registers/field-access.ts';
import type { RowData } from '#shared/rules/registers/field-access.ts';
import { formatCell } from '#shared/rules/registers/format-cell.ts';
import { parseCell } from '#shared/rules/registers/parse-cell.ts';
import { maskIdNumber, maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import { onDutyIssues } from '#shared/rules/registers/on-duty.ts';
import type { SheetRow } from './sheet-rows.ts';

/** A row of the register as it is stored. */
export type StoredRow = { readonly id: string; readonly data: RowData };

/** What an import would do; `rows` say why, the rest is what a commit writes. */
export type ImportPlan = {
  readonly rows: readonly ImportRow[];
  readonly inserts: readonly RowData[];
  readonly updates: readonly StoredRow[];
  readonly removals: readonly StoredRow[];
  /** Lines by whether the register has their row already, whatever becomes of them. */
  readonly lines: { readonly known: number; readonly unknown: number };
};

type PlanInput = {
  readonly register: RegisterKey;
  readonly sheetRows: readonly SheetRow[];
  readonly stored: readonly StoredRow[];
  readonly tools: CellTools;
  readonly facts: RowFacts;
  readonly mode: 'replace' | 'merge';
};

type Read = {
  readonly sheetRow: SheetRow;
  readonly existing: StoredRow | undefined;
  readonly applied: Applied;
};

/** Field by which a reader knows a row. */
export function labelOf(register: RegisterKey, data: RowData): string {
  const { label, fields } = REGISTERS[register];
  const texts = label.map((key) => {
    const field = fields.find((one) => one.key === key);
    return field === undefined ? '' : formatCell(field, data);
  });
  return texts.filter((text) => text !== '').join(' ');
}

function keyOf(fields: readonly string[], data: RowData): string | null {
  const values = fields.map((field) => getField(data, field));
  return fields.length === 0 || values.some((value) => value === null || value === '')
    ? null
    : JSON.stringify(values);
}

/** Finds the stored row a line of the sheet speaks about; each is found once. */
function createMatcher(register: RegisterKey, stored: readonly StoredRow[]) {
  const { single, identity, likeness } = REGISTERS[register];
  const ways = [['id'], identity, likeness];
  const indexes = ways.map((fields) => {
    const index = new Map<string, StoredRow[]>();
    for (const row of stored) {
      const key = keyOf(fields, row.data);
      if (key !== null) index.set(key, [...(index.get(key) ?? []), row]);
    }
    return { fields, index };
  });
  const used = new Set<string>();
  return (data: RowData): StoredRow | undefined => {
    const found = single
      ? stored[0]
      : indexes
          .flatMap(({ fields, index }) => index.get(keyOf(fields, data) ?? '') ?? [])
          .find(({ id }) => !used.has(id));
    if (found !== undefined) used.add(found.id);
    return found;
  };
}

/** Whether a cell leaves the ID number open: of somebody who is known it is on file already. */
function leavesIdOpen(register: RegisterKey, key: string, text: string): boolean {
  const field = fieldOf(register, key);
  if (field?.kind !== 'idNumber') return false;
  const reading = parseCell(field, text);
  return reading.ok && reading.value === null;
}

/** Only columns the sheet has are filled in for a known row; a new one takes every fallback. */
function cellsFor(register: RegisterKey, cells: TypedCells, isNew: boolean): TypedCells {
  const filled = withFallbacks(register, cells);
  if (isNew) return filled;
  return Object.fromEntries(
    Object.entries(filled).filter(
      ([key, text]) => Object.hasOwn(cells, key) && !leavesIdOpen(register, key, text),
    ),
  );
}

function readRows({ register, sheetRows, stored, tools }: PlanInput): Read[] {
  const match = createMatcher(register, stored);
  const { idPrefix, single } = REGISTERS[register];
  const taken = stored.map(({ data }) => textField(data, 'id'));
  const given = sheetRows.map(({ cells }) => (cells['id'] ?? '').trim());
  const nextId = createIdMaker(idPrefix, [...taken, ...given]);
  return sheetRows.map((sheetRow) => {
    const asNew = applyCells(
      register,
      emptyRow(register),
      cellsFor(register, sheetRow.cells, true),
      tools,
    );
    const existing = match(asNew.data);
    if (existing === undefined) {
      const named = single || asNew.data['id'] ? asNew.data : { ...asNew.data, id: nextId() };
      return { sheetRow, existing, applied: { ...asNew, data: named } };
    }
    const cells = cellsFor(register, sheetRow.cells, false);
    const applied = applyCells(register, existing.data, cells, tools);
    const id = applied.data['id'] ?? existing.data['id'] ?? null;
    return { sheetRow, existing, applied: { ...applied, data: { ...applied.data, id } } };
  });
}

function withoutId(register: RegisterKey, data: RowData): RowData {
  if (!REGISTERS[register].single) return data;
  const { id, ...rest } = data;
  return id === null || id === undefined ? rest : data;
}

function changedFields(register: RegisterKey, before: RowData | undefined, after: RowData) {
  return REGISTERS[register].fields.flatMap((field) => {
    const old = before === undefined ? '' : formatCell(field, before);
    const now = formatCell(field, after);
    return old === now ? [] : [{ field: field.key, old, new: now }];
  });
}

/** What a line says that was not taken, so that it can be corrected elsewhere; ID numbers stay behind. */
function writtenFields(register: RegisterKey, before: RowData | undefined, cells: TypedCells) {
  return REGISTERS[register].fields.flatMap((field) => {
    const text = (cells[field.key] ?? '').trim();
    if (text === '') return [];
    const shown = field.kind === 'idNumber' ? maskIdNumber(text) : maskIdNumbersIn(text);
    const old = before === undefined ? '' : formatCell(field, before);
    return [{ field: field.key, old, new: shown }];
  });
}

function changeOf(
  read: Read,
  after: RowData,
  issues: readonly RegisterIssue[],
): ImportRow['change'] {
  if (issues.some(({ level }) => level === 'error')) return 'rejected';
  if (read.existing === undefined) return 'added';
  return isDeepStrictEqual(read.existing.data, after) ? 'unchanged' : 'changed';
}

/**
 * What is wrong with a row. What was wrong before in columns the sheet does not give is a warning: a sheet
 * of some columns is no worse for it.
 */
function faultsOf(
  { register, facts }: PlanInput,
  { existing, sheetRow }: Read,
  data: RowData,
): readonly RegisterIssue[] {
  const found = checkRow(register, data, facts);
  if (existing === undefined || !found.some(({ level }) => level === 'error')) return found;
  const keyOfIssue = ({ field, code }: RegisterIssue): string => `${field ?? ''} ${code}`;
  const before = new Set(checkRow(register, existing.data, facts).map(keyOfIssue));
  return found.map((one) => {
    const given = one.field === null || Object.hasOwn(sheetRow.cells, one.field);
    return given || !before.has(keyOfIssue(one)) ? one : { ...one, level: 'warning' };
  });
}

function rowOf(
  input: PlanInput,
  read: Read,
  beside: readonly RegisterIssue[],
): { readonly row: ImportRow; readonly data: RowData } {
  const { register, facts } = input;
  const { applied, sheetRow, existing } = read;
  const data = withoutId(register, applied.data);
  const refusedFields = new Set(applied.refused.map(({ field }) => field));
  // A cell that cannot be read is already explained; that its field is therefore empty is no news.
  const checked = [
    ...faultsOf(input, read, data),
    ...onDutyIssues(sheetRow.onDuty, data, facts),
  ].filter(({ field }) => !refusedFields.has(field));
  const issues = [...applied.refused, ...checked, ...beside, ...applied.notes];
  const change = changeOf(read, data, issues);
  const fields =
    change === 'rejected'
      ? writtenFields(register, existing?.data, sheetRow.cells)
      : changedFields(register, existing?.data, data);
  const row: ImportRow = {
    row: sheetRow.at + 1,
    hidden: sheetRow.hidden,
    change,
    label: labelOf(register, data),
    fields: change === 'unchanged' ? [] : fields,
    issues,
  };
  return { row, data };
}

/** Rows no line names. A rejected line may have lost what identifies it; who it names by label stays. */
function unnamed(
  { register }: PlanInput,
  others: readonly StoredRow[],
  rows: readonly ImportRow[],
): readonly StoredRow[] {
  const rejected = new Set(
    rows.flatMap(({ change, label }) => (change === 'rejected' ? [foldName(label)] : [])),
  );
  return others.filter(({ data }) => !rejected.has(foldName(labelOf(register, data))));
}

/** Compares a sheet with the register. Nothing is guessed: what cannot be read rejects its row. */
export function planRows(input: PlanInput): ImportPlan {
  const { register, stored, mode } = input;
  const reads = readRows(input);
  const matched = new Set(reads.flatMap(({ existing }) => existing?.id ?? []));
  const others = stored.filter(({ id }) => !matched.has(id));
  const beside = checkTable(register, [
    ...reads.map(({ sheetRow, applied }) => ({ key: String(sheetRow.at), data: applied.data })),
    ...(mode === 'merge' ? others.map(({ id, data }) => ({ key: id, data })) : []),
  ]);
  const inserts: RowData[] = [];
  const updates: StoredRow[] = [];
  const rows = reads.map((read) => {
    const { row, data } = rowOf(input, read, beside.get(String(read.sheetRow.at)) ?? []);
    if (row.change === 'added') inserts.push(data);
    if (row.change === 'changed' && read.existing !== undefined)
      updates.push({ id: read.existing.id, data });
    return row;
  });
  const removals =
    mode === 'replace' && !REGISTERS[register].single ? unnamed(input, others, rows) : [];
  const known = reads.filter(({ existing }) => existing !== undefined).length;
  return { rows, inserts, updates, removals, lines: { known, unknown: reads.length - known } };
}
