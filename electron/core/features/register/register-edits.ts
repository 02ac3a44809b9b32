import type { RefusedRow } from '#shared/contract/register.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterIssue } from '#shared/model/register-issue.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import {
  applyCells,
  createIdMaker,
  emptyRow,
  withFallbacks,
} from '#shared/rules/registers/apply-cells.ts';
import type { CellTools, TypedCells } from '#shared/rules/registers/apply-cells.ts';
import { checkRow } from '#shared/rules/registers/check-row.ts';
import type { RowFacts } from '#shared/rules/registers/check-row.ts';
import { checkTable } from '#shared/rules/registers/check-table.ts';
import { textField } from '#shared/rules/registers/field-access.ts';
import type { RowData } from '#shared/rules/registers/field-access.ts';
import type { RegisterRow } from '../../db/entities.ts';

export type Edit = {
  readonly updates: readonly { readonly rowId: string; readonly cells: TypedCells }[];
  readonly inserts: readonly { readonly key: string; readonly cells: TypedCells }[];
};

export type EditPlan = {
  readonly updates: readonly { readonly rowId: string; readonly data: RowData }[];
  readonly inserts: readonly { readonly key: string; readonly data: RowData }[];
  readonly refused: readonly RefusedRow[];
};

type Judged = {
  readonly row: string;
  readonly fields: readonly string[];
  readonly before: RowData | null;
  readonly data: RowData;
  readonly refused: readonly RegisterIssue[];
};

const errorsOf = (issues: readonly RegisterIssue[]): readonly RegisterIssue[] =>
  issues.filter(({ level }) => level === 'error');
const keyOf = ({ field, code }: RegisterIssue): string => `${field ?? ''} ${code}`;

/** Errors of a row after an edit that it did not have before: old faults must not lock a row for ever. */
function newErrors(
  register: RegisterKey,
  { before, data }: Judged,
  facts: RowFacts,
): readonly RegisterIssue[] {
  const old = new Set(before === null ? [] : checkRow(register, before, facts).map(keyOf));
  return errorsOf(checkRow(register, data, facts)).filter((issue) => !old.has(keyOf(issue)));
}

function judgeUpdates(
  register: RegisterKey,
  rows: readonly RegisterRow[],
  edit: Edit,
  tools: CellTools,
): Judged[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return edit.updates.flatMap(({ rowId, cells }): Judged[] => {
    const before = byId.get(rowId)?.data;
    if (before === undefined) return [];
    const { data, refused } = applyCells(register, before, cells, tools);
    return [{ row: rowId, fields: Object.keys(cells), before, data, refused }];
  });
}

function judgeInserts(
  register: RegisterKey,
  rows: readonly RegisterRow[],
  edit: Edit,
  tools: CellTools,
): Judged[] {
  const { idPrefix, single } = REGISTERS[register];
  const given = edit.inserts.map(({ cells }) => (cells['id'] ?? '').trim());
  const nextId = createIdMaker(idPrefix, [
    ...rows.map(({ data }) => textField(data, 'id')),
    ...given,
  ]);
  return edit.inserts.map(({ key, cells }) => {
    const filled = withFallbacks(register, cells);
    const { data, refused } = applyCells(register, emptyRow(register), filled, tools);
    const named = single || data['id'] ? data : { ...data, id: nextId() };
    return { row: key, fields: Object.keys(cells), before: null, data: named, refused };
  });
}

/** Ids that an edit would make two rows share. */
function clashing(
  register: RegisterKey,
  rows: readonly RegisterRow[],
  judged: readonly Judged[],
): ReadonlyMap<string, readonly RegisterIssue[]> {
  const edited = new Map(judged.map(({ row, data }) => [row, data]));
  const after = [
    ...rows.map(({ id, data }) => ({ key: id, data: edited.get(id) ?? data })),
    ...judged.filter(({ before }) => before === null).map(({ row, data }) => ({ key: row, data })),
  ];
  return checkTable(register, after);
}

/** What of an edit can be stored, row by row, and what comes back to the grid with its reasons. */
export function planEdit(
  register: RegisterKey,
  rows: readonly RegisterRow[],
  edit: Edit,
  tools: CellTools,
  facts: RowFacts,
): EditPlan {
  const judged = [
    ...judgeUpdates(register, rows, edit, tools),
    ...judgeInserts(register, rows, edit, tools),
  ];
  const beside = clashing(register, rows, judged);
  const updates: { rowId: string; data: RowData }[] = [];
  const inserts: { key: string; data: RowData }[] = [];
  const refused: RefusedRow[] = [];
  for (const one of judged) {
    const idChanged = one.before === null || one.before['id'] !== one.data['id'];
    const clash = idChanged ? errorsOf(beside.get(one.row) ?? []) : [];
    const row = [...newErrors(register, one, facts), ...clash];
    const isInsert = one.before === null;
    const stays = row.length > 0 || (isInsert && one.refused.length > 0);
    const fields = stays ? one.fields : one.refused.flatMap(({ field }) => field ?? []);
    const issues = [...one.refused, ...(stays ? row : [])];
    if (issues.length > 0) refused.push({ row: one.row, fields, issues });
    if (stays) continue;
    if (isInsert) inserts.push({ key: one.row, data: one.data });
    else updates.push({ rowId: one.row, data: one.data });
  }
  return { updates, inserts, refused };
}
