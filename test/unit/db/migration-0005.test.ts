import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/core/db/migrate.ts';
import { CLOSED_REVIEW } from './closed-review.ts';

it('leaves it open what earlier years of a closed review had raised', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 4));
  db.exec(CLOSED_REVIEW);
  migrate(db, MIGRATIONS.slice(0, 5));
  const row: unknown = db.prepare('SELECT state, precedents FROM session').get();
  expect(row).toEqual({ state: 'awaitingSignature', precedents: null });
  db.close();
});
