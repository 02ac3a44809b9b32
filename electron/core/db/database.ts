import type Database from 'better-sqlite3';

export type SqlValue = string | number | bigint | Buffer | null;
export type Params = Readonly<Record<string, SqlValue>>;

/** A prepared statement that was proved not to write. Rows come as SQLite gives them. */
export type Query<R> = {
  readonly all: (params?: Params) => R[];
  readonly get: (params?: Params) => R | undefined;
  readonly iterate: (params?: Params) => IterableIterator<R>;
};

/** Reading side of the vault: refuses to prepare anything that writes. */
export type ReadDb = { readonly query: <R>(sql: string) => Query<R> };

/** Writing side: only the recorder, the migrations and unrecorded state (settings) hold one. */
export type WriteDb = ReadDb & {
  readonly write: (sql: string) => (params?: Params) => number;
  /** Runs synchronously in BEGIN IMMEDIATE; an exception rolls everything back. */
  readonly transaction: <T>(work: () => T) => T;
};

function prepareQuery<R>(db: Database.Database, sql: string): Query<R> {
  const statement = db.prepare<[Params], R>(sql);
  if (!statement.readonly) throw new Error(`A query must not write: ${sql}`);
  return {
    all: (params = {}) => statement.all(params),
    get: (params = {}) => statement.get(params),
    iterate: (params = {}) => statement.iterate(params),
  };
}

/** Wraps a better-sqlite3 connection; statements are prepared when a repo is created. */
export function wrapDatabase(db: Database.Database): WriteDb {
  const begin = db.transaction((work: () => void) => work());
  return {
    query: <R>(sql: string) => prepareQuery<R>(db, sql),
    write: (sql) => {
      const statement = db.prepare<[Params]>(sql);
      return (params = {}) => statement.run(params).changes;
    },
    transaction: <T>(work: () => T): T => {
      const results: T[] = [];
      begin.immediate(() => void results.push(work()));
      for (const result of results) return result;
      throw new Error('A transaction runs its work once');
    },
  };
}
