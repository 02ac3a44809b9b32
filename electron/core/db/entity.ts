import type { z } from 'zod';
import type { SqlValue } from './database.ts';

/** How a field is kept in SQLite; `json` fields hold a whole structure. */
export type FieldKind = 'text' | 'integer' | 'boolean' | 'json';

/**
 * A recorded entity: a table whose every write goes through the recorder.
 * Fields are camelCase here and in code, snake_case in SQL; `id` names the row.
 */
export type Entity<Row> = {
  readonly name: string;
  readonly table: string;
  readonly fields: { readonly [F in keyof Row]: FieldKind };
  readonly schema: z.ZodType<Row>;
};

export type SqlRow = Readonly<Record<string, SqlValue>>;

const columns = new Map<string, string>();

/** `checklistSha256` → `checklist_sha256`. */
export function columnOf(field: string): string {
  const known = columns.get(field);
  if (known !== undefined) return known;
  const column = field.replace(/[A-Z]+/gu, (run) => `_${run.toLowerCase()}`);
  columns.set(field, column);
  return column;
}

export function fieldNames<Row>(entity: Entity<Row>): readonly string[] {
  return Object.keys(entity.fields);
}

function encodeValue(kind: FieldKind, value: unknown): SqlValue {
  if (kind === 'json') return value === null ? null : JSON.stringify(value);
  if (value === null || value === undefined) return null;
  if (kind === 'boolean') return value === true ? 1 : 0;
  if (kind === 'integer' && typeof value === 'number') return value;
  if (kind === 'text' && typeof value === 'string') return value;
  throw new TypeError(`${typeof value} does not fit a ${kind} field`);
}

function decodeValue(kind: FieldKind, value: SqlValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.parse(String(value));
  if (kind === 'boolean') return value === 1;
  return value;
}

/** Fields of a patch or row as named SQL parameters. */
export function encodeFields<Row>(
  entity: Entity<Row>,
  values: Readonly<Record<string, unknown>>,
): Record<string, SqlValue> {
  const kinds: Readonly<Record<string, FieldKind>> = entity.fields;
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const kind = kinds[field];
      if (kind === undefined) throw new Error(`${entity.name} has no field ${field}`);
      return [field, encodeValue(kind, value)];
    }),
  );
}

/** The values of a row of SQLite by field, unchecked: for telling what a write changes. */
export function decodeFields<Row>(
  entity: Entity<Row>,
  row: SqlRow,
): Readonly<Record<string, unknown>> {
  const kinds: Readonly<Record<string, FieldKind>> = entity.fields;
  const values: Record<string, unknown> = {};
  for (const field in kinds)
    values[field] = decodeValue(kinds[field] ?? 'text', row[columnOf(field)]);
  return values;
}

/** A row of SQLite as the typed row of the entity, checked by its schema. */
export function decodeRow<Row>(entity: Entity<Row>, row: SqlRow): Row {
  return entity.schema.parse(decodeFields(entity, row));
}
