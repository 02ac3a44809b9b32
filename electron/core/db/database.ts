import type Database from 'better-sqlite3';
import { storageError } from '../lib/errors.ts';

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

/**
 * Runs what touches the disk. Here, below every service, because screens reach the services over
 * the contract and the command line calls them directly: both must hear the same sentence.
 * @throws DomainError DISK_FULL, VAULT_READ_ONLY, VAULT_DAMAGED; others as they are.
 */
function onDisk<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageError(error, folder);
  }
}

/** `onDisk` for rows that are read one by one. */
function* eachOnDisk<R>(folder: string, rows: IterableIterator<R>): IterableIterator<R> {
  try {
    yield* rows;
  } catch (error) {
    throw storageError(error, folder);
  }
}

function prepareQuery<R>(db: Database.Database, sql: string, folder: string): Query<R> {
  const statement = db.prepare<[Params], R>(sql);
  if (!statement.readonly) throw new Error(`A query must not write: ${sql}`);
  return {
    all: (params = {}) => onDisk(folder, () => statement.all(params)),
    get: (params = {}) => onDisk(folder, () => statement.get(params)),
    iterate: (params = {}) => eachOnDisk(folder, statement.iterate(params)),
  };
}

/** Wraps a better-sqlite3 connection on a vault folder; statements are prepared when a repo is created. */
export function wrapDatabase(db: Database.Database, folder: string): WriteDb {
  const begin = db.transaction((work: () => void) => work());
  return {
    query: <R>(sql: string) => prepareQuery<R>(db, sql, folder),
    write: (sql) => {
      const statement = db.prepare<[Params]>(sql);
      return (params = {}) => onDisk(folder, () => statement.run(params).changes);
    },
    transaction: <T>(work: () => T): T => {
      const results: T[] = [];
      // The commit itself may find the disk full.
      onDisk(folder, () => begin.immediate(() => void results.push(work())));
      for (const result of results) return result;
      throw new Error('A transaction runs its work once');
    },
  };
}
