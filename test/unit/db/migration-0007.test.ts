import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/core/db/migrate.ts';

/** A closed review as the version before left it. */
const SEED = `
  INSERT INTO frozen_resource VALUES ('h', 'checklist', '1', '{}');
  INSERT INTO organization VALUES ('o', 'u', 'n', '{}', 't');
  INSERT INTO session (id, organization_id, review_no, authority_mode, unit, review_date, review_year,
    state, checklist_sha256, checklist_version, params, created_at)
    VALUES ('s', 'o', 'r', 'm', 'u', 'd', 2025, 'awaitingSignature', 'h', '1', '{}', 't');`;

it('names no authority for reviews nobody was asked about', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 6));
  db.exec(SEED);
  migrate(db, MIGRATIONS.slice(0, 7));
  const row: unknown = db.prepare('SELECT state, delegated_by, delegation_no FROM session').get();
  expect(row).toEqual({ state: 'awaitingSignature', delegated_by: null, delegation_no: null });
  db.close();
});
