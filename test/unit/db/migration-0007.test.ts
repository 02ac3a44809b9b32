import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/core/db/migrate.ts';
import { CLOSED_REVIEW } from './closed-review.ts';

it('names no authority for reviews nobody was asked about', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 6));
  db.exec(CLOSED_REVIEW);
  migrate(db, MIGRATIONS.slice(0, 7));
  const row: unknown = db.prepare('SELECT state, delegated_by, delegation_no FROM session').get();
  expect(row).toEqual({ state: 'awaitingSignature', delegated_by: null, delegation_no: null });
  db.close();
});
