import Database from 'better-sqlite3';
import { join } from 'node:path';
import { DomainError, storageError, systemCodeOf } from '../lib/errors.ts';

export type VaultLock = { readonly release: () => void };

/**
 * One writer per vault. The lock is an exclusive SQLite transaction on a file of
 * its own: the system frees it when the process dies, however it dies, and
 * backup tools can still read `vault.sqlite`.
 * @throws DomainError VAULT_IN_USE when another process holds it.
 */
export function acquireVaultLock(folder: string): VaultLock {
  const path = join(folder, 'vault.lock');
  try {
    const db = new Database(path, { timeout: 200 });
    try {
      db.pragma('journal_mode = MEMORY');
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      throw error;
    }
    return { release: () => void db.close() };
  } catch (error) {
    if (systemCodeOf(error)?.startsWith('SQLITE_BUSY') === true)
      throw new DomainError('VAULT_IN_USE', { path: folder }, { cause: error });
    throw storageError(error, folder);
  }
}
