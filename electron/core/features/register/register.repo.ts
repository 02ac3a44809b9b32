import type { RegisterKey } from '#shared/model/registers/index.ts';
import type { ReadDb } from '../../db/database.ts';
import { registerRowEntity } from '../../db/entities.ts';
import type { RegisterRow } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';

export type RegisterRepo = ReturnType<typeof createRegisterRepo>;

/** Register a change of a row speaks about: said by whole rows, looked up for single fields. */
const CHANGED_SINCE = `SELECT DISTINCT coalesce(
    json_extract(change.new, '$.register'), json_extract(change.old, '$.register'),
    (SELECT register FROM register_row WHERE register_row.id = change.entity_id)) AS register
  FROM command JOIN change ON change.command_id = command.id
  WHERE command.session_id = :sessionId AND command.hlc > :hlc AND change.entity = 'registerRow'`;

/** Newest sessions of other organisations with somebody this session has too, by the hash of the ID number. */
const SHARING = `WITH hashes AS (
    SELECT json_extract(data, '$.id_hash') AS hash FROM register_row
    WHERE session_id = :sessionId AND register = 'staff'),
  other AS (
    SELECT session.id, row_number() OVER (
      PARTITION BY organization_id ORDER BY review_date DESC, session.id DESC) AS age
    FROM session WHERE organization_id <> (SELECT organization_id FROM session WHERE id = :sessionId))
  SELECT DISTINCT other.id AS id FROM other
    JOIN register_row ON register_row.session_id = other.id AND register = 'staff'
  WHERE other.age = 1 AND json_extract(data, '$.id_hash') IN (SELECT hash FROM hashes)
  ORDER BY other.id`;

export function createRegisterRepo(db: ReadDb) {
  const ofSession = db.query<SqlRow>(
    'SELECT * FROM register_row WHERE session_id = :sessionId ORDER BY register, position, id',
  );
  const ofRegister = db.query<SqlRow>(`SELECT * FROM register_row
    WHERE session_id = :sessionId AND register = :register ORDER BY position, id`);
  const raw = db.query<{ id: string; data: string }>(`SELECT id, data FROM register_row
    WHERE session_id = :sessionId AND register = :register ORDER BY position, id`);
  const changedSince = db.query<{ register: string | null }>(CHANGED_SINCE);
  const newest = db.query<{ hlc: string | null }>(
    'SELECT max(hlc) AS hlc FROM command WHERE session_id = :sessionId',
  );
  const sharing = db.query<{ id: string }>(SHARING);
  return {
    rows: (sessionId: string): RegisterRow[] =>
      ofSession.all({ sessionId }).map((row) => decodeRow(registerRowEntity, row)),
    rowsOf: (sessionId: string, register: RegisterKey): RegisterRow[] =>
      ofRegister.all({ sessionId, register }).map((row) => decodeRow(registerRowEntity, row)),
    /** Rows as they are stored, for a fingerprint. */
    rawRows: (sessionId: string, register: RegisterKey) => raw.iterate({ sessionId, register }),
    /** Registers any row of which changed after a stamp; undo counts as a change. */
    changedSince: (sessionId: string, hlc: string): (string | null)[] =>
      changedSince.all({ sessionId, hlc }).map(({ register }) => register),
    sharingPeople: (sessionId: string): string[] => sharing.all({ sessionId }).map(({ id }) => id),
    newestStamp: (sessionId: string): string => newest.get({ sessionId })?.hlc ?? '',
  };
}
