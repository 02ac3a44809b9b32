import { isDeepStrictEqual } from 'node:util';
import { definedOnly } from '../lib/defined-only.ts';
import type { Params, Query, WriteDb } from './database.ts';
import { columnOf, decodeFields, decodeRow, encodeFields, fieldNames } from './entity.ts';
import type { Entity, SqlRow } from './entity.ts';

/** One recorded difference; `field: '*'` creates or deletes the whole row. */
export type FieldChange = {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
};

export type EntityWriter = {
  readonly insert: <Row extends { id: string }>(entity: Entity<Row>, row: Row) => FieldChange[];
  readonly update: <Row extends { id: string }>(
    entity: Entity<Row>,
    id: string,
    patch: Partial<NoInfer<Row>>,
  ) => FieldChange[];
  /** Like `update`, for a row that was read in this transaction and need not be read again. */
  readonly amend: <Row extends { id: string }>(
    entity: Entity<Row>,
    before: Row,
    patch: Partial<NoInfer<Row>>,
  ) => { readonly row: Row; readonly changes: FieldChange[] };
  readonly remove: <Row extends { id: string }>(entity: Entity<Row>, id: string) => FieldChange[];
  readonly read: <Row extends { id: string }>(entity: Entity<Row>, id: string) => Row | undefined;
};

function insertSql<Row>(entity: Entity<Row>): string {
  const fields = fieldNames(entity);
  const values = fields.map((field) => `:${field}`);
  return `INSERT INTO ${entity.table} (${fields.map(columnOf).join(', ')}) VALUES (${values.join(', ')})`;
}

function updateSql<Row>(entity: Entity<Row>, fields: readonly string[]): string {
  const sets = fields.map((field) => `${columnOf(field)} = :${field}`);
  return `UPDATE ${entity.table} SET ${sets.join(', ')} WHERE id = :id`;
}

/** Prepares each statement once; there are few entities and few sets of fields edited together. */
function statementCache(db: WriteDb): (sql: string) => (params?: Params) => number {
  const prepared = new Map<string, (params?: Params) => number>();
  return (sql) => {
    const known = prepared.get(sql) ?? db.write(sql);
    prepared.set(sql, known);
    return known;
  };
}

/** Text as SQLite keeps it: half of a surrogate pair would come back as another character. */
function wellFormed<T extends object>(values: T): T {
  const isWhole = (value: unknown) => typeof value !== 'string' || value.isWellFormed();
  if (Object.values(values).every(isWhole)) return values;
  const fields = Object.entries(values).map(([field, value]: [string, unknown]) => [
    field,
    typeof value === 'string' ? value.toWellFormed() : value,
  ]);
  return Object.assign({}, values, Object.fromEntries(fields));
}

/** Writes rows of recorded entities and says field by field what changed. */
export function createEntityWriter(db: WriteDb): EntityWriter {
  const statement = statementCache(db);

  const selects = new Map<string, Query<SqlRow>>();

  function rowOf<Row>(entity: Entity<Row>, id: string): SqlRow | undefined {
    const sql = `SELECT * FROM ${entity.table} WHERE id = :id`;
    const select = selects.get(sql) ?? db.query<SqlRow>(sql);
    selects.set(sql, select);
    return select.get({ id });
  }

  function existing<Row>(entity: Entity<Row>, id: string): SqlRow {
    const row = rowOf(entity, id);
    if (row === undefined) throw new Error(`${entity.name} ${id} does not exist`);
    return row;
  }

  function read<Row>(entity: Entity<Row>, id: string): Row | undefined {
    const row = rowOf(entity, id);
    return row === undefined ? undefined : decodeRow(entity, row);
  }

  function write<Row>(
    entity: Entity<Row>,
    id: string,
    before: Readonly<Record<string, unknown>>,
    patch: Partial<Row>,
  ): FieldChange[] {
    const changed = Object.entries(patch).filter(
      ([field, value]) =>
        value !== undefined && before[field] !== value && !isDeepStrictEqual(before[field], value),
    );
    if (changed.length === 0) return [];
    const sql = updateSql(
      entity,
      changed.map(([field]) => field),
    );
    statement(sql)({ ...encodeFields(entity, Object.fromEntries(changed)), id });
    return changed.map(([field, value]) => ({
      entity: entity.name,
      entityId: id,
      field,
      old: before[field],
      new: value,
    }));
  }

  return {
    read,
    amend: (entity, before, given) => {
      const patch = definedOnly(wellFormed(given));
      const changes = write(entity, before.id, { ...before }, patch);
      return { row: { ...before, ...patch }, changes };
    },
    insert: (entity, given) => {
      // What could not be read again must not be written.
      const row = entity.schema.parse(wellFormed(given));
      statement(insertSql(entity))(encodeFields(entity, row));
      return [{ entity: entity.name, entityId: row.id, field: '*', old: null, new: row }];
    },
    update: (entity, id, patch) =>
      write(entity, id, decodeFields(entity, existing(entity, id)), wellFormed(patch)),
    remove: (entity, id) => {
      const before = decodeRow(entity, existing(entity, id));
      statement(`DELETE FROM ${entity.table} WHERE id = :id`)({ id });
      return [{ entity: entity.name, entityId: id, field: '*', old: before, new: null }];
    },
  };
}
