import type { Migration } from '../migration.ts';

/**
 * A command carries its changes, in the order they were made: one row a command, appended. Two tables
 * with text keys rewrote up to ten pages for one keystroke, this rewrites three.
 */
export const changesInCommand: Migration = {
  version: 2,
  sql: `
CREATE TABLE command_2 (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  session_id TEXT REFERENCES session (id),
  name TEXT NOT NULL,
  group_id TEXT NOT NULL,
  undoes TEXT,
  reason TEXT,
  actor TEXT NOT NULL,
  device_id TEXT NOT NULL,
  hlc TEXT NOT NULL,
  at TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;
INSERT INTO command_2
  (id, session_id, name, group_id, undoes, reason, actor, device_id, hlc, at, changes)
SELECT id, session_id, name, group_id, undoes, reason, actor, device_id, hlc, at, (
  SELECT json_group_array(json_object('entity', entity, 'entityId', entity_id, 'field', field,
    'old', json(old), 'new', json(new)))
  FROM (SELECT * FROM change WHERE change.command_id = command.id ORDER BY position))
FROM command ORDER BY hlc, id;
DROP TABLE change;
DROP TABLE command;
ALTER TABLE command_2 RENAME TO command;
CREATE INDEX command_by_session ON command (session_id, hlc);
`,
};
