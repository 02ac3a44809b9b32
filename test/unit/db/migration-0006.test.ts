import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/core/db/migrate.ts';
import { CLOSED_REVIEW } from './closed-review.ts';

/** A closed review with its report issued, as the version before left it. */
const SEED = `${CLOSED_REVIEW}
  INSERT INTO document_number VALUES ('1', 's', 'reviewReport', 'P', 'd', 2026, 1, 'P1', 't');`;
const INSERT = `INSERT INTO document_number
  (id, session_id, kind, prefix, device_id, year, sequence, number, issued_at, voided_at, voided_reason)
  VALUES (:id, :session, 'reviewReport', 'P', 'd', 2026, :sequence, 'P', 't', NULL, NULL)`;

function seeded(): Database.Database {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 5));
  db.exec(SEED);
  migrate(db, MIGRATIONS.slice(0, 6));
  return db;
}

it('leaves every number that was taken in force', () => {
  const db = seeded();
  const rows: unknown[] = db.prepare('SELECT * FROM document_number').all();
  expect(rows).toEqual([
    {
      id: '1',
      session_id: 's',
      kind: 'reviewReport',
      prefix: 'P',
      device_id: 'd',
      year: 2026,
      sequence: 1,
      number: 'P1',
      issued_at: 't',
      voided_at: null,
      voided_reason: null,
    },
  ]);
  db.close();
});

it('lets a case take another number once its own is void, and gives no number twice', () => {
  const db = seeded();
  const insert = db.prepare(INSERT);
  const second = { id: '2', session: 's', sequence: 2 };
  expect(() => insert.run(second)).toThrow(/UNIQUE/u);
  db.exec(`UPDATE document_number SET voided_at = 't', voided_reason = 'why'`);
  expect(() => insert.run({ ...second, sequence: 1 })).toThrow(/UNIQUE/u);
  insert.run(second);
  expect(() => insert.run({ id: '3', session: 's', sequence: 3 })).toThrow(/UNIQUE/u);
  expect(() => insert.run({ id: '4', session: 'gone', sequence: 4 })).toThrow(/FOREIGN KEY/u);
  db.close();
});
