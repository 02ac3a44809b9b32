import { type Org, orgSchema } from '#shared/model/registers/org.ts';
import {
  type Column,
  FIELD_KEYS,
  FIELDS,
  type FieldKey,
  LIST_KEYS,
  LISTS,
  type ListKey,
} from './org-fields.ts';

type Loose = Readonly<Record<string, unknown>>;

/** One row of a nested list as it is typed; `base` keeps what the form does not show. */
export interface RowDraft {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly directions: readonly string[];
  readonly base: Loose;
}

/** The register as it is typed: everything a string until it is checked. */
export interface OrgDraft {
  readonly fields: Readonly<Record<FieldKey, string>>;
  readonly directions: readonly string[];
  readonly capabilities: readonly string[];
  readonly rows: Readonly<Record<ListKey, readonly RowDraft[]>>;
  readonly base: Loose;
}

export type FieldError = 'required' | 'date' | 'uscc' | 'ratio' | 'choice' | 'phone';
/** By place: a field key, or `list.index.column`. */
export type DraftErrors = Readonly<Record<string, FieldError>>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const asTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

const at = (source: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isLoose(value) ? value[key] : undefined), source);

export function newRow(base: unknown = {}): RowDraft {
  const row: Loose = isLoose(base) ? base : { name: base };
  return {
    key: crypto.randomUUID(),
    values: Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)])),
    directions: asTexts(row['directions']),
    base: row,
  };
}

/** A draft of what is registered, or an empty one. */
export function draftOf(org?: Org): OrgDraft {
  const source: Loose = org ?? {};
  const rowsOf = (list: ListKey): readonly RowDraft[] => {
    const rows = source[list];
    return Array.isArray(rows) ? rows.map((row: unknown) => newRow(row)) : [];
  };
  return {
    fields: Object.fromEntries(
      FIELD_KEYS.map((key) => [key, asText(at(source, FIELDS[key].path))]),
    ) as Record<FieldKey, string>,
    directions: asTexts(source['declared_directions']),
    capabilities: asTexts(source['declared_capabilities']),
    rows: Object.fromEntries(LIST_KEYS.map((key) => [key, rowsOf(key)])) as Record<
      ListKey,
      readonly RowDraft[]
    >,
    base: source,
  };
}

/** An empty optional value stays as absent, or as null, as it came. */
const orAbsent = (text: string, before: unknown): string | null | undefined => {
  if (text !== '') return text;
  return before === undefined ? undefined : null;
};

function rowValue(column: Column, row: RowDraft): unknown {
  if (column.kind === 'directions') return row.directions;
  const text = (row.values[column.key] ?? '').trim();
  if (column.required) return text;
  const value = orAbsent(text, row.base[column.key]);
  if (column.kind !== 'ratio' || typeof value !== 'string') return value;
  return /^\d+(\.\d+)?$/u.test(value) ? Number(value) : value;
}

function rowOf(list: ListKey, row: RowDraft): unknown {
  if (list === 'branches') return (row.values['name'] ?? '').trim();
  const columns: readonly Column[] = LISTS[list];
  return {
    ...row.base,
    ...Object.fromEntries(columns.map((column) => [column.key, rowValue(column, row)])),
  };
}

function fieldValue(draft: OrgDraft, key: FieldKey): unknown {
  const text = draft.fields[key].trim();
  const { required, path } = FIELDS[key];
  return required ? text : orAbsent(text, at(draft.base, path));
}

/** The register the draft would become, not yet checked. */
function assemble(draft: OrgDraft): Loose {
  const result: Record<string, unknown> = { ...draft.base };
  for (const key of FIELD_KEYS) {
    const [first, second]: readonly string[] = FIELDS[key].path;
    const value = fieldValue(draft, key);
    if (first === undefined) continue;
    if (second === undefined) result[first] = value;
    else if (isLoose(result[first])) result[first] = { ...result[first], [second]: value };
    else if (value !== undefined) result[first] = { [second]: value };
  }
  const chosen = (list: string, values: readonly string[]): void => {
    if (values.length > 0 || draft.base[list] !== undefined) result[list] = values;
  };
  chosen('declared_directions', draft.directions);
  chosen('declared_capabilities', draft.capabilities);
  for (const list of LIST_KEYS) {
    const rows = draft.rows[list];
    if (rows.length > 0 || draft.base[list] !== undefined) {
      result[list] = rows.map((row) => rowOf(list, row));
    }
  }
  return result;
}

function errorOfField(draft: OrgDraft, key: FieldKey): FieldError {
  const { kind } = FIELDS[key];
  if (kind === 'text' || draft.fields[key].trim() === '') return 'required';
  return kind;
}

function errorOfColumn(kind: Column['kind'] | undefined): FieldError {
  switch (kind) {
    case 'date':
    case 'ratio':
      return kind;
    case 'shareholderType':
    case 'capability':
    case 'directions':
      return 'choice';
    case 'text':
    case undefined:
      return 'required';
  }
}

function errorAt(draft: OrgDraft, path: readonly PropertyKey[]): readonly [string, FieldError] {
  const names = path.map(String);
  const field = FIELD_KEYS.find((key) => FIELDS[key].path.join('.') === names.join('.'));
  if (field !== undefined) return [field, errorOfField(draft, field)];
  const list = LIST_KEYS.find((key) => key === names[0]);
  if (list === undefined) return [names.join('.'), 'required'];
  const columns: readonly Column[] = LISTS[list];
  const column = columns.find(({ key }) => key === (names[2] ?? 'name'));
  return [`${list}.${names[1] ?? '0'}.${column?.key ?? 'name'}`, errorOfColumn(column?.kind)];
}

/** A contact's number is registered masked; seven digits in a row are not. */
const UNMASKED = /\d{7,}/u;

export type CheckedDraft =
  | { readonly ok: true; readonly org: Org }
  | { readonly ok: false; readonly errors: DraftErrors };

export function checkDraft(draft: OrgDraft): CheckedDraft {
  const parsed = orgSchema.safeParse(assemble(draft));
  const issues = parsed.success ? [] : parsed.error.issues;
  const errors: Record<string, FieldError> = Object.fromEntries(
    issues.map((issue) => errorAt(draft, issue.path)),
  );
  if (UNMASKED.test(draft.fields.contact_phone)) errors['contact_phone'] = 'phone';
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, org: parsed.data };
}
