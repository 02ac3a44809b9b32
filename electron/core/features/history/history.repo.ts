import { commandSchema } from '#shared/model/history.ts';
import type { Command } from '#shared/model/history.ts';
import type { UndoableCommand } from '#shared/rules/undo.ts';
import type { ReadDb } from '../../db/database.ts';

export type HistoryRepo = ReturnType<typeof createHistoryRepo>;

type JoinedRow = {
  id: string;
  name: string;
  group_id: string;
  undoes: string | null;
  reason: string | null;
  actor: string;
  device_id: string;
  hlc: string;
  at: string;
  entity: string;
  entity_id: string;
  field: string;
  old: string;
  new: string;
};

const JOINED = `SELECT command.id, name, group_id, undoes, reason, actor, device_id, hlc, at,
    entity, entity_id, field, old, new
  FROM command JOIN change ON change.command_id = command.id`;
const IN_ORDER = 'ORDER BY command.hlc, command.id, change.position';

/** Joined rows, one a change, folded into commands. */
function fold(rows: Iterable<JoinedRow>): Command[] {
  const commands = new Map<string, { row: JoinedRow; changes: Command['changes'][number][] }>();
  for (const row of rows) {
    const known = commands.get(row.id) ?? { row, changes: [] };
    commands.set(row.id, known);
    known.changes.push({
      entity: row.entity,
      entityId: row.entity_id,
      field: row.field,
      old: JSON.parse(row.old),
      new: JSON.parse(row.new),
    });
  }
  return [...commands.values()].map(({ row, changes }) =>
    commandSchema.parse({
      id: row.id,
      name: row.name,
      groupId: row.group_id,
      undoes: row.undoes,
      reason: row.reason,
      actor: row.actor,
      deviceId: row.device_id,
      hlc: row.hlc,
      at: row.at,
      changes,
    }),
  );
}

export function createHistoryRepo(db: ReadDb) {
  const outline = db.query<{ id: string; name: string; group_id: string; undoes: string | null }>(
    'SELECT id, name, group_id, undoes FROM command WHERE session_id = :sessionId ORDER BY hlc, id',
  );
  const ofSession = db.query<JoinedRow>(`${JOINED} WHERE session_id = :sessionId ${IN_ORDER}`);
  const ofCommands = db.query<JoinedRow>(
    `${JOINED} WHERE session_id = :sessionId
      AND command.id IN (SELECT value FROM json_each(:ids)) ${IN_ORDER}`,
  );
  const ofItem = db.query<JoinedRow>(`${JOINED} WHERE session_id = :sessionId AND (
      (entity = 'answer' AND field <> '*' AND entity_id =
        (SELECT id FROM answer WHERE session_id = :sessionId AND item_id = :itemId))
      OR (entity = 'evidenceLink' AND :itemId IN
        (json_extract(new, '$.itemId'), json_extract(old, '$.itemId')))
      OR (entity = 'evidence' AND field IN ('removedAt', 'removedReason') AND entity_id IN
        (SELECT evidence_id FROM evidence_link WHERE item_id = :itemId)))
    ORDER BY command.hlc DESC, command.id, change.position`);
  const itemOfAnswer = db.query<{ item_id: string }>('SELECT item_id FROM answer WHERE id = :id');
  const itemsOfEvidence = db.query<{ item_id: string }>(
    'SELECT item_id FROM evidence_link WHERE evidence_id = :id ORDER BY item_id',
  );
  return {
    outline: (sessionId: string): UndoableCommand[] =>
      outline
        .all({ sessionId })
        .map((row) => ({ id: row.id, name: row.name, groupId: row.group_id, undoes: row.undoes })),
    ofSession: (sessionId: string): Command[] => fold(ofSession.iterate({ sessionId })),
    ofCommands: (sessionId: string, ids: readonly string[]): Command[] =>
      fold(ofCommands.iterate({ sessionId, ids: JSON.stringify(ids) })),
    ofItem: (sessionId: string, itemId: string): Command[] =>
      fold(ofItem.iterate({ sessionId, itemId })),
    itemOfAnswer: (answerId: string): string | null =>
      itemOfAnswer.get({ id: answerId })?.item_id ?? null,
    /** The first item it is linked to, in the order of their ids. */
    itemOfEvidence: (evidenceId: string): string | null =>
      itemsOfEvidence.get({ id: evidenceId })?.item_id ?? null,
  };
}
