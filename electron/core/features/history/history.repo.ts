import { commandSchema } from '#shared/model/history.ts';
import type { Command } from '#shared/model/history.ts';
import type { UndoableCommand } from '#shared/rules/undo.ts';
import type { ReadDb } from '../../db/database.ts';

export type HistoryRepo = ReturnType<typeof createHistoryRepo>;

type CommandRow = {
  id: string;
  name: string;
  group_id: string;
  undoes: string | null;
  reason: string | null;
  actor: string;
  device_id: string;
  hlc: string;
  at: string;
  changes: string;
};

const FIELDS = 'id, name, group_id, undoes, reason, actor, device_id, hlc, at';

function decode(row: CommandRow): Command {
  return commandSchema.parse({
    id: row.id,
    name: row.name,
    groupId: row.group_id,
    undoes: row.undoes,
    reason: row.reason,
    actor: row.actor,
    deviceId: row.device_id,
    hlc: row.hlc,
    at: row.at,
    changes: JSON.parse(row.changes),
  });
}

/** The changes of a command that are about one item; the others of the same command are left out. */
const CHANGES_OF_ITEM = `SELECT json_group_array(json(change.value) ORDER BY change.key)
  FROM json_each(command.changes) AS change
  WHERE (change.value ->> 'entity' = 'answer' AND change.value ->> 'field' <> '*'
      AND change.value ->> 'entityId' =
        (SELECT id FROM answer WHERE session_id = :sessionId AND item_id = :itemId))
    OR (change.value ->> 'entity' = 'evidenceLink'
      AND :itemId IN (change.value ->> '$.new.itemId', change.value ->> '$.old.itemId'))
    OR (change.value ->> 'entity' = 'evidence'
      AND change.value ->> 'field' IN ('removedAt', 'removedReason')
      AND change.value ->> 'entityId' IN
        (SELECT evidence_id FROM evidence_link WHERE item_id = :itemId))`;

export function createHistoryRepo(db: ReadDb) {
  const outline = db.query<{ id: string; name: string; group_id: string; undoes: string | null }>(
    'SELECT id, name, group_id, undoes FROM command WHERE session_id = :sessionId ORDER BY hlc',
  );
  const ofSession = db.query<CommandRow>(
    `SELECT ${FIELDS}, changes FROM command WHERE session_id = :sessionId ORDER BY hlc`,
  );
  const ofCommands = db.query<CommandRow>(`SELECT ${FIELDS}, changes FROM command
    WHERE session_id = :sessionId AND id IN (SELECT value FROM json_each(:ids)) ORDER BY hlc`);
  const named = db.query<CommandRow>(`SELECT ${FIELDS}, changes FROM command
    WHERE session_id = :sessionId AND name = :name ORDER BY hlc`);
  const ofItem = db.query<CommandRow>(`SELECT ${FIELDS}, changes FROM (
      SELECT ${FIELDS}, (${CHANGES_OF_ITEM}) AS changes FROM command
      WHERE session_id = :sessionId AND name NOT LIKE 'register.%' AND name <> 'case.import')
    WHERE changes <> '[]' ORDER BY hlc DESC`);
  const itemOfAnswer = db.query<{ item_id: string }>('SELECT item_id FROM answer WHERE id = :id');
  const itemsOfEvidence = db.query<{ item_id: string }>(
    'SELECT item_id FROM evidence_link WHERE evidence_id = :id ORDER BY item_id',
  );
  return {
    outline: (sessionId: string): UndoableCommand[] =>
      outline
        .all({ sessionId })
        .map((row) => ({ id: row.id, name: row.name, groupId: row.group_id, undoes: row.undoes })),
    ofSession: (sessionId: string): Command[] => ofSession.all({ sessionId }).map(decode),
    ofCommands: (sessionId: string, ids: readonly string[]): Command[] =>
      ofCommands.all({ sessionId, ids: JSON.stringify(ids) }).map(decode),
    named: (sessionId: string, name: string): Command[] =>
      named.all({ sessionId, name }).map(decode),
    ofItem: (sessionId: string, itemId: string): Command[] =>
      ofItem.all({ sessionId, itemId }).map(decode),
    itemOfAnswer: (answerId: string): string | null =>
      itemOfAnswer.get({ id: answerId })?.item_id ?? null,
    /** The first item it is linked to, in the order of their ids. */
    itemOfEvidence: (evidenceId: string): string | null =>
      itemsOfEvidence.get({ id: evidenceId })?.item_id ?? null,
  };
}
