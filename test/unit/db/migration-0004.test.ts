import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/core/db/migrate.ts';

/** A vault as the version before left it, with one drawn sample. */
const SEED = `
  INSERT INTO frozen_resource VALUES ('h', 'checklist', '1', '{}');
  INSERT INTO organization VALUES ('o', 'u', 'n', '{}', 't');
  INSERT INTO session (id, organization_id, review_no, authority_mode, unit, review_date, review_year,
    state, checklist_sha256, checklist_version, params, created_at)
    VALUES ('s', 'o', 'r', 'm', 'u', 'd', 2025, 'draft', 'h', '1', '{}', 't');
  INSERT INTO sample_round VALUES
    ('x', 's', 'staff', 1, 't', 'a', 'seed', '["S1","S2"]', 1, '[{"id":"S1"}]', NULL);
`;
const INSERT = `INSERT INTO sample_replacement VALUES
  (:id, 's', :round, :out, '{"id":"S2"}', '[]', 'why', 't', 'a')`;

function seeded(): Database.Database {
  const db = new Database(':memory:');
  const before = MIGRATIONS.findIndex(({ sql }) => sql.includes('sample_replacement'));
  migrate(db, MIGRATIONS.slice(0, before));
  db.exec(SEED);
  migrate(db, MIGRATIONS.slice(0, before + 1));
  return db;
}

it('leaves the drawn rounds as they are and puts replacements beside them', () => {
  const db = seeded();
  const rounds: unknown[] = db.prepare('SELECT id, population, picks FROM sample_round').all();
  expect(rounds).toEqual([{ id: 'x', population: '["S1","S2"]', picks: '[{"id":"S1"}]' }]);
  const insert = db.prepare(INSERT);
  insert.run({ id: '1', round: 'x', out: 'S1' });
  expect(() => insert.run({ id: '2', round: 'x', out: 'S1' })).toThrow(/UNIQUE/u);
  expect(() => insert.run({ id: '3', round: 'gone', out: 'S2' })).toThrow(/FOREIGN KEY/u);
  db.close();
});
