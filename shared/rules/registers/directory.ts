import type { RegisterField, RegisterRef } from '../../model/register-fields/index.ts';
import type { RegisterIssue } from '../../model/register-issue.ts';
import { foldName } from './clean-text.ts';
import type { Json, RowData } from './field-access.ts';
import { errorIn } from './parse-cell.ts';
import type { KnownIds } from './references.ts';

type Entries = {
  readonly ids: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string[]>;
};

/** People and projects of a case, so that sheets may name them instead of giving their ids. */
export type Directory = Readonly<Record<RegisterRef, Entries>>;

function entriesOf(rows: readonly RowData[]): Entries {
  const ids = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const { id, name } of rows) {
    if (typeof id !== 'string') continue;
    ids.add(id);
    if (typeof name !== 'string') continue;
    const known = byName.get(foldName(name));
    if (known === undefined) byName.set(foldName(name), [id]);
    else known.push(id);
  }
  return { ids, byName };
}

export function createDirectory(
  staff: readonly RowData[],
  projects: readonly RowData[],
): Directory {
  return { staff: entriesOf(staff), projects: entriesOf(projects) };
}

export const knownIds = ({ staff, projects }: Directory): KnownIds => ({
  staff: staff.ids,
  projects: projects.ids,
});

type Resolved = { readonly value: Json; readonly issue: RegisterIssue | null };

function resolveText(field: RegisterField, text: string, { ids, byName }: Entries): Resolved {
  if (ids.has(text)) return { value: text, issue: null };
  const found = byName.get(foldName(text)) ?? [];
  const [only] = found;
  if (only !== undefined && found.length === 1) return { value: only, issue: null };
  if (only === undefined) return { value: text, issue: null };
  const data = { written: text, options: found.join('、') };
  return { value: text, issue: errorIn(field, 'ambiguousName', data) };
}

function resolveAll(values: readonly Json[], resolve: (value: Json) => Resolved): Resolved {
  const resolved = values.map(resolve);
  return {
    value: resolved.map(({ value }) => value),
    issue: resolved.find(({ issue }) => issue !== null)?.issue ?? null,
  };
}

function resolveRecord(field: RegisterField, record: Json, directory: Directory): Resolved {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { value: record, issue: null };
  let issue: RegisterIssue | null = null;
  const entries = Object.entries(record).map(([key, value = null]: [string, Json | undefined]) => {
    const ref = field.parts?.find((part) => part.key === key)?.ref;
    if (ref === undefined || typeof value !== 'string') return [key, value] as const;
    const resolved = resolveText(field, value, directory[ref]);
    issue ??= resolved.issue;
    return [key, resolved.value] as const;
  });
  return { value: Object.fromEntries(entries), issue };
}

/** Ids for the names a cell gave. A name several people share is an error: nobody guesses which. */
export function resolveReferences(
  field: RegisterField,
  value: Json,
  directory: Directory,
): Resolved {
  const { ref } = field;
  if (field.kind === 'records' && Array.isArray(value))
    return resolveAll(value, (record) => resolveRecord(field, record, directory));
  if (ref === undefined) return { value, issue: null };
  if (Array.isArray(value))
    return resolveAll(value, (one) =>
      typeof one === 'string'
        ? resolveText(field, one, directory[ref])
        : { value: one, issue: null },
    );
  return typeof value === 'string'
    ? resolveText(field, value, directory[ref])
    : { value, issue: null };
}
