import type { RegisterGridRow } from '#shared/contract/register.ts';
import type { RegisterField, RegisterSpec } from '#shared/model/register-fields/index.ts';
import type { RegisterIssue } from '#shared/model/register-issue.ts';
import type { RowData } from '#shared/rules/registers/field-access.ts';
import { formatCell } from '#shared/rules/registers/format-cell.ts';
import { parseCell } from '#shared/rules/registers/parse-cell.ts';

/** Text by key of the field, as typed and not yet stored. */
export type Cells = Readonly<Record<string, string>>;

/** One line of a grid: what is stored, what was typed over it, and what is wrong with both. */
export interface GridRow {
  /** Row id, or the key of a row that is not stored yet. */
  readonly key: string;
  /** From 1, in the order of the register. */
  readonly number: number;
  readonly isNew: boolean;
  readonly data: RowData;
  readonly typed: Cells;
  readonly issues: readonly RegisterIssue[];
}

/** What the grid holds besides the stored rows. */
export interface Draft {
  readonly typed: ReadonlyMap<string, Cells>;
  /** Keys of rows that are not stored yet, in their order. */
  readonly newRows: readonly string[];
  /** What the core refused, by row. */
  readonly refused: ReadonlyMap<string, readonly RegisterIssue[]>;
}

export const EMPTY_DRAFT: Draft = { typed: new Map(), newRows: [], refused: new Map() };

export const storedText = (field: RegisterField, row: Pick<GridRow, 'data'>): string =>
  formatCell(field, row.data);

export const cellText = (field: RegisterField, row: GridRow): string =>
  row.typed[field.key] ?? storedText(field, row);

const isEmpty = (cells: Cells): boolean => Object.values(cells).every((text) => text.trim() === '');

function missing(field: RegisterField): RegisterIssue {
  return { field: field.key, level: 'error', code: 'required', data: {} };
}

/** What can be said about typed cells before the core sees them: the same reading it will do. */
export function typedIssues(
  spec: RegisterSpec,
  typed: Cells,
  isNew: boolean,
): readonly RegisterIssue[] {
  if (isNew && isEmpty(typed)) return [];
  return spec.fields.flatMap((field): readonly RegisterIssue[] => {
    const text = typed[field.key];
    if (text === undefined && !isNew) return [];
    if ((text ?? '').trim() === '') {
      const mayBeMade = field.fallback !== undefined || (isNew && field.key === 'id');
      return field.required && !mayBeMade ? [missing(field)] : [];
    }
    const reading = parseCell(field, text ?? '');
    return reading.ok ? reading.notes : [reading.issue];
  });
}

const hasTyped = (typed: Cells, issue: RegisterIssue): boolean =>
  issue.field !== null && typed[issue.field] !== undefined;

function issuesOf(
  spec: RegisterSpec,
  stored: readonly RegisterIssue[],
  typed: Cells,
  refused: readonly RegisterIssue[],
  isNew: boolean,
): readonly RegisterIssue[] {
  const local = typedIssues(spec, typed, isNew);
  const known = new Set(local.map(({ field, code }) => `${field} ${code}`));
  return [
    ...local,
    ...refused.filter(({ field, code }) => !known.has(`${field} ${code}`)),
    ...stored.filter((issue) => !hasTyped(typed, issue)),
  ];
}

const NOTHING: Cells = {};

/** Stored rows with what was typed over them, new rows behind. */
export function gridRows(
  spec: RegisterSpec,
  stored: readonly RegisterGridRow[],
  draft: Draft,
): readonly GridRow[] {
  const existing = stored.map(({ id, data, issues }, index): GridRow => {
    const typed = draft.typed.get(id) ?? NOTHING;
    const refused = draft.refused.get(id) ?? [];
    const untouched = typed === NOTHING && refused.length === 0;
    return {
      key: id,
      number: index + 1,
      isNew: false,
      data,
      typed,
      issues: untouched ? issues : issuesOf(spec, issues, typed, refused, false),
    };
  });
  const added = draft.newRows.map((key, index): GridRow => {
    const typed = draft.typed.get(key) ?? NOTHING;
    return {
      key,
      number: stored.length + index + 1,
      isNew: true,
      data: {},
      typed,
      issues: issuesOf(spec, [], typed, draft.refused.get(key) ?? [], true),
    };
  });
  return [...existing, ...added];
}

export const errorsOf = (row: GridRow): readonly RegisterIssue[] =>
  row.issues.filter(({ level }) => level === 'error');

/** Which new row or changed row the core may be asked to store now. */
export const isReady = (row: GridRow): boolean =>
  !isEmpty(row.typed) ? errorsOf(row).every((issue) => !blocks(row, issue)) : !row.isNew;

/** An error that was stored before may stay; one in what is typed, or in a new row, keeps it out. */
const blocks = (row: GridRow, issue: RegisterIssue): boolean =>
  row.isNew || (issue.field !== null && row.typed[issue.field] !== undefined);

export interface Sorting {
  readonly field: string;
  readonly descending: boolean;
}

export type Filters = Readonly<Record<string, string>>;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const order = new Intl.Collator('zh-CN', { numeric: true });

/** Rows that hold every filter in its column and the query anywhere, in the order asked for. */
export function visibleRows(
  spec: RegisterSpec,
  rows: readonly GridRow[],
  filters: Filters,
  query: string,
  sorting: Sorting | null,
): readonly GridRow[] {
  const active = spec.fields.filter(({ key }) => (filters[key] ?? '') !== '');
  const words = fold(query.trim());
  const passes = (row: GridRow): boolean =>
    active.every((field) => fold(cellText(field, row)).includes(fold(filters[field.key] ?? ''))) &&
    (words === '' || spec.fields.some((field) => fold(cellText(field, row)).includes(words)));
  const kept = active.length === 0 && words === '' ? rows : rows.filter(passes);
  const field = spec.fields.find(({ key }) => key === sorting?.field);
  if (field === undefined || sorting === null) return kept;
  const sign = sorting.descending ? -1 : 1;
  return kept
    .map((row) => ({ row, text: cellText(field, row) }))
    .toSorted((a, b) => sign * order.compare(a.text, b.text))
    .map(({ row }) => row);
}

/** Where an error or a warning stands, in the order a reader meets them. */
export interface IssuePlace {
  readonly row: GridRow;
  readonly issue: RegisterIssue;
}

export const issueKey = ({ row, issue }: IssuePlace): string =>
  `${row.key} ${issue.field} ${issue.code}`;

export function issuePlaces(rows: readonly GridRow[]): readonly IssuePlace[] {
  const all = rows.flatMap((row) => row.issues.map((issue) => ({ row, issue })));
  return [
    ...all.filter(({ issue }) => issue.level === 'error'),
    ...all.filter(({ issue }) => issue.level === 'warning'),
  ];
}
