import Database from 'better-sqlite3';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, storageError, systemCodeOf } from '../lib/errors.ts';
import { makeFolder } from '../lib/make-folder.ts';
import { wrapDatabase } from './database.ts';
import type { WriteDb } from './database.ts';
import { assertNotFromFuture, migrate } from './migrate.ts';
import { acquireVaultLock } from './vault-lock.ts';
import type { VaultLock } from './vault-lock.ts';

export type Vault = {
  readonly folder: string;
  readonly db: WriteDb;
  readonly close: () => void;
};

/**
 * `synchronous=FULL` is set on every open: both SQLite builds default a
 * reopened WAL database to NORMAL, which may lose the last commits of a pulled plug.
 */
function configure(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
}

/** Whether a folder holds evidence or documents already: then an empty database has lost its rows. */
function holdsFiles(folder: string): boolean {
  return ['evidence', 'documents'].some((name) => {
    const path = join(folder, name);
    const entries = existsSync(path)
      ? readdirSync(path, { recursive: true, withFileTypes: true })
      : [];
    return entries.some((entry) => entry.isFile());
  });
}

function assertNotEmptied(folder: string, path: string): void {
  const emptied = existsSync(path) && statSync(path).size === 0 && holdsFiles(folder);
  if (emptied) throw new DomainError('VAULT_DAMAGED', { path, detail: '0 B' });
}

function openDatabase(folder: string): Database.Database {
  const path = join(folder, 'vault.sqlite');
  assertNotEmptied(folder, path);
  const db = new Database(path, { timeout: 1000 });
  try {
    // Before anything is written: a newer version may keep its vault in another way.
    assertNotFromFuture(db);
    configure(db);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function closeAll(db: Database.Database, lock: VaultLock): void {
  try {
    db.close();
  } finally {
    lock.release();
  }
}

/** Renews SQLite's statistics. Without room for them nothing is lost, so a full disk is no failure here. */
function optimize(db: Database.Database, folder: string): void {
  try {
    db.pragma('optimize');
  } catch (error) {
    if (!(storageError(error, folder) instanceof DomainError)) throw error;
  }
}

/** @throws DomainError FILE_UNREADABLE where no folder can be: a file stands in the way, or below `/proc`. */
function makeVaultFolder(path: string): void {
  try {
    makeFolder(path, 0o700);
  } catch (error) {
    const known = storageError(error, path);
    const detail = systemCodeOf(error);
    if (known instanceof DomainError || detail === undefined) throw known;
    throw new DomainError('FILE_UNREADABLE', { path, detail }, { cause: error });
  }
}

/**
 * Opens (or creates) the vault folder for this process alone.
 * @throws DomainError VAULT_IN_USE, VAULT_FROM_FUTURE, VAULT_DAMAGED, VAULT_READ_ONLY, DISK_FULL, FILE_UNREADABLE.
 */
export function openVault(folder: string): Vault {
  try {
    makeVaultFolder(folder);
    const lock = acquireVaultLock(folder);
    try {
      const db = openDatabase(folder);
      return {
        folder,
        db: wrapDatabase(db, folder),
        close: () => {
          try {
            optimize(db, folder);
          } finally {
            closeAll(db, lock);
          }
        },
      };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw storageError(error, folder);
  }
}
