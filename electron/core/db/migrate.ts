import type Database from 'better-sqlite3';
import { DomainError } from '../lib/errors.ts';
import type { Migration } from './migration.ts';
import { initial } from './migrations/0001-initial.ts';
import { changesInCommand } from './migrations/0002-changes-in-command.ts';
import { calendars } from './migrations/0003-calendars.ts';
import { sampleReplacements } from './migrations/0004-sample-replacements.ts';
import { precedents } from './migrations/0005-precedents.ts';
import { voidedNumbers } from './migrations/0006-voided-numbers.ts';
import { delegation } from './migrations/0007-delegation.ts';

export const MIGRATIONS: readonly Migration[] = [
  initial,
  changesInCommand,
  calendars,
  sampleReplacements,
  precedents,
  voidedNumbers,
  delegation,
];

function assertConsecutive(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new Error(`Migration ${migration.version} stands at place ${index + 1}`);
  });
}

function userVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function assertForeignKeys(db: Database.Database, version: number): void {
  const broken = db.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`Migration ${version} leaves ${broken.length} rows without their parent`);
}

/** Only reads. @throws DomainError VAULT_FROM_FUTURE for a vault written by a newer version. */
export function assertNotFromFuture(
  db: Database.Database,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const found = userVersion(db);
  const supported = migrations.length;
  if (found > supported) throw new DomainError('VAULT_FROM_FUTURE', { found, supported });
}

/**
 * Brings a vault up to date, one transaction a step: foreign keys off before
 * (a table rebuild would cascade), checked before the commit.
 * @throws DomainError VAULT_FROM_FUTURE for a vault written by a newer version.
 */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  assertConsecutive(migrations);
  assertNotFromFuture(db, migrations);
  db.pragma('foreign_keys = OFF');
  for (const { version, sql } of migrations.slice(userVersion(db))) {
    db.transaction(() => {
      db.exec(sql);
      assertForeignKeys(db, version);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
  db.pragma('foreign_keys = ON');
}
