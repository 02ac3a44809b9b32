import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../../electron/core/db/migrate.ts';

/** A vault as the first version left it: two commands of one session, one of the vault itself. */
const SEED = `
  INSERT INTO frozen_resource VALUES ('h', 'checklist', '1', '{}');
  INSERT INTO organization VALUES ('o', 'u', 'n', '{}', 't');
  INSERT INTO session (id, organization_id, review_no, authority_mode, unit, review_date, review_year,
    state, checklist_sha256, checklist_version, params, created_at)
    VALUES ('s', 'o', 'r', 'm', 'u', 'd', 2025, 'draft', 'h', '1', '{}', 't');
  INSERT INTO command VALUES ('c2', 's', 'answer.set', 'g', NULL, NULL, 'a', 'd', '2-0000-d', 't');
  INSERT INTO command VALUES ('c1', 's', 'answer.set', 'g', NULL, 'why', 'a', 'd', '1-0000-d', 't');
  INSERT INTO command VALUES ('c3', NULL, 'inspector.create', 'g', NULL, NULL, 'a', 'd', '3-0000-d', 't');
  INSERT INTO change VALUES ('c1', 1, 'answer', 'x', 'fact', '""', '"事实 “引号”"');
  INSERT INTO change VALUES ('c1', 0, 'answer', 'x', 'verdict', 'null', '"partial"');
  INSERT INTO change VALUES ('c3', 0, 'inspector', 'i', '*', 'null', '{"id":"i","active":true}');
`;

it('moves every change into its command, in order, and loses none', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 1));
  db.exec(SEED);
  migrate(db, MIGRATIONS.slice(0, 2));
  const rows = db.prepare('SELECT id, session_id, reason, hlc, changes FROM command ORDER BY seq');
  const change = (entity: string, entityId: string, field: string, old: unknown, now: unknown) => ({
    entity,
    entityId,
    field,
    old,
    new: now,
  });
  const commands: unknown[] = rows.all();
  expect(commands).toEqual([
    {
      id: 'c1',
      session_id: 's',
      reason: 'why',
      hlc: '1-0000-d',
      changes: JSON.stringify([
        change('answer', 'x', 'verdict', null, 'partial'),
        change('answer', 'x', 'fact', '', '事实 “引号”'),
      ]),
    },
    { id: 'c2', session_id: 's', reason: null, hlc: '2-0000-d', changes: '[]' },
    {
      id: 'c3',
      session_id: null,
      reason: null,
      hlc: '3-0000-d',
      changes: JSON.stringify([change('inspector', 'i', '*', null, { id: 'i', active: true })]),
    },
  ]);
  db.close();
});
