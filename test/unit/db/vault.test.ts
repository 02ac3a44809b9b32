import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/core/db/migrate.ts';
import { openVault } from '../../../electron/core/db/open-vault.ts';
import { DomainError } from '../../../electron/core/lib/errors.ts';
import { filesOf } from '../../helpers/files-of.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

function journalModeOf(folder: string): unknown {
  const db = new Database(join(folder, 'vault.sqlite'), { readonly: true });
  const mode: unknown = db.pragma('journal_mode', { simple: true });
  db.close();
  return mode;
}

/** Files below the folder this process holds open; only Linux can tell. */
function heldOpen(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  const links = readdirSync('/proc/self/fd').flatMap((fd) => {
    const link = `/proc/self/fd/${fd}`;
    return existsSync(link) ? [readlinkSync(link)] : [];
  });
  return links.filter((path) => path.startsWith(folder)).toSorted();
}

describe('opening a vault', () => {
  it('sets full synchronous WAL and foreign keys on every open, the second too', async () => {
    const folder = await tempFolder();
    for (let round = 0; round < 2; round += 1) {
      const vault = openVault(folder);
      const pragma = (name: string) =>
        vault.db.query<Record<string, unknown>>(`PRAGMA ${name}`).get();
      expect(pragma('synchronous')).toEqual({ synchronous: 2 });
      expect(journalModeOf(folder)).toBe('wal');
      expect(pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
      vault.close();
    }
  });

  it('refuses a second writer in this process and lets it in after the first closed', async () => {
    const folder = await tempFolder();
    const first = openVault(folder);
    expect(codeOf(() => openVault(folder))).toBe('VAULT_IN_USE');
    first.close();
    openVault(folder).close();
  });

  it('refuses while another process holds it, and opens after that process was killed', async () => {
    const folder = await tempFolder();
    const holder = fileURLToPath(new URL('../../helpers/hold-vault.ts', import.meta.url));
    const child = spawn(process.execPath, [holder, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    expect(codeOf(() => openVault(folder))).toBe('VAULT_IN_USE');
    expect(heldOpen(folder)).toEqual([]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    openVault(folder).close();
    expect(heldOpen(folder)).toEqual([]);
  });

  it('refuses a vault from the future without touching it', async () => {
    const folder = await tempFolder();
    openVault(folder).close();
    const db = new Database(join(folder, 'vault.sqlite'));
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    // A newer version may keep its journal in another way; opening must not turn it back.
    db.pragma('journal_mode = DELETE');
    db.close();
    const before = await filesOf(folder);
    expect(codeOf(() => openVault(folder))).toBe('VAULT_FROM_FUTURE');
    expect(await filesOf(folder)).toEqual(before);
  });

  it('says so when the file is not a vault', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'vault.sqlite'), 'x'.repeat(8192));
    expect(codeOf(() => openVault(folder))).toBe('VAULT_DAMAGED');
  });

  it('does not take an emptied database for a new vault while evidence lies beside it', async () => {
    const folder = await tempFolder();
    openVault(folder).close();
    await writeFile(join(folder, 'vault.sqlite'), '');
    openVault(folder).close();
    await writeFile(join(folder, 'vault.sqlite'), '');
    await mkdir(join(folder, 'evidence', 'ab'), { recursive: true });
    await writeFile(join(folder, 'evidence', 'ab', 'a blob'), 'bytes');
    expect(codeOf(() => openVault(folder))).toBe('VAULT_DAMAGED');
  });

  it('refuses to read through a statement that writes', async () => {
    const vault = openVault(await tempFolder());
    expect(() => vault.db.query('DELETE FROM setting')).toThrow('must not write');
    vault.close();
  });
});

describe('migrations', () => {
  const step = (version: number, sql: string) => ({ version, sql });

  it('are numbered without a gap', () => {
    const db = new Database(':memory:');
    expect(() => migrate(db, [step(2, '')])).toThrow('place 1');
  });

  it('keep child rows when a parent table is rebuilt, and roll back whole when one is lost', () => {
    const db = new Database(':memory:');
    const first = step(
      1,
      `CREATE TABLE parent (id TEXT PRIMARY KEY);
       CREATE TABLE child (id TEXT, parent_id TEXT REFERENCES parent (id) ON DELETE CASCADE);
       INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('c', 'p');`,
    );
    const rebuild = step(
      2,
      `CREATE TABLE parent_2 (id TEXT PRIMARY KEY, name TEXT);
       INSERT INTO parent_2 (id) SELECT id FROM parent;
       DROP TABLE parent; ALTER TABLE parent_2 RENAME TO parent;`,
    );
    migrate(db, [first, rebuild]);
    expect(db.prepare('SELECT count(*) AS n FROM child').get()).toEqual({ n: 1 });
    expect(() => migrate(db, [first, rebuild, step(3, 'DELETE FROM parent;')])).toThrow(
      'without their parent',
    );
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(db.prepare('SELECT count(*) AS n FROM parent').get()).toEqual({ n: 1 });
  });
});
