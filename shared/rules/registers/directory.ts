import type { RegisterField, RegisterRef } from '../../model/register-fields/index.ts';
import type { RegisterIssue } from '../../model/register-issue.ts';
import { foldName } from './clean-text.ts';
import { recordsOf } from './field-access.ts';
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

const isKnown = ({ ids, byName }: Entries, text: string): boolean =>
  ids.has(text) || byName.has(foldName(text));

/** A blank divides people, unless it only pads a name (`张 三`) or stands in a Western one. */
function divided(text: string): readonly string[] {
  const pieces = text.split(/\s+/u).filter((one) => one !== '');
  const isName = pieces.some((one) => /^\p{Script=Han}$|^[\p{Script=Latin}.]+$/u.test(one));
  return isName ? [text] : pieces;
}

/** People a text names; what the register knows as it stands is one of them. */
function peopleIn(entries: Entries, text: string): readonly string[] {
  if (isKnown(entries, text)) return [text];
  return text
    .split(/[/／]/u)
    .map((one) => one.trim())
    .flatMap((one) => (isKnown(entries, one) ? [one] : divided(one)));
}

/** A bare name may be several with a stroke or a blank between: only the register can tell. */
function split(field: RegisterField, record: Json, directory: Directory): readonly Json[] {
  const part = field.parts?.find(({ ref }) => ref !== undefined);
  const [only, ...others] = recordsOf([record]).flatMap((one) => [...one]);
  if (part?.ref === undefined || only === undefined || others.length > 0) return [record];
  const [key, text] = only;
  if (key !== part.key || typeof text !== 'string') return [record];
  return peopleIn(directory[part.ref], text).map((one) => ({ [key]: one }));
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
    return resolveAll(
      value.flatMap((record: Json) => split(field, record, directory)),
      (record) => resolveRecord(field, record, directory),
    );
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
