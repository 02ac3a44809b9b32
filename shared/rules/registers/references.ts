import type { RegisterRef, RegisterSpec } from '../../model/register-fields/index.ts';
import type { RegisterIssue } from '../../model/register-issue.ts';
import { getField, recordsOf } from './field-access.ts';
import type { Json, RowData } from './field-access.ts';

export type KnownIds = Readonly<Record<RegisterRef, ReadonlySet<string>>>;

const texts = (value: Json): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.flatMap(texts) : [];
};

const partTexts = (value: Json, key: string): readonly string[] =>
  recordsOf(value).flatMap((row) => texts(row.get(key) ?? null));

function unknownIn(ids: ReadonlySet<string>, named: readonly string[]): readonly string[] {
  return [...new Set(named.filter((id) => !ids.has(id)))];
}

/** People and projects a row names that no register has: a warning, because it may be the finding. */
export function referencesOf(
  spec: RegisterSpec,
  data: RowData,
  { ids }: { readonly ids: KnownIds | null },
): RegisterIssue[] {
  if (ids === null) return [];
  return spec.fields.flatMap((field): RegisterIssue[] => {
    const value = getField(data, field.key);
    const own = field.ref === undefined ? [] : unknownIn(ids[field.ref], texts(value));
    const inParts = (field.parts ?? []).flatMap((part) =>
      part.ref === undefined ? [] : unknownIn(ids[part.ref], partTexts(value, part.key)),
    );
    const unknown = [...own, ...inParts];
    if (unknown.length === 0) return [];
    const written = unknown.slice(0, 5).join('、');
    return [{ field: field.key, level: 'warning', code: 'unknownReference', data: { written } }];
  });
}
