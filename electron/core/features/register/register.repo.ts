import type { RegisterKey } from '#shared/model/registers/index.ts';
import type { ReadDb } from '../../db/database.ts';
import { registerRowSchema } from '../../db/entities.ts';
import type { RegisterRow } from '../../db/entities.ts';

export type RegisterRepo = ReturnType<typeof createRegisterRepo>;

type StoredRegisterRow = {
  id: string;
  session_id: string;
  register: string;
  position: number;
  data: string;
};

const frame = registerRowSchema.omit({ data: true });

/** The data went through the schema when it was written; walking 5,000 rows of JSON again costs half a second. */
function decode({ data, session_id: sessionId, ...row }: StoredRegisterRow): RegisterRow {
  return { ...frame.parse({ ...row, sessionId }), data: JSON.parse(data) };
}

/** Register a change of a row speaks about: said by whole rows, looked up for single fields. */
const CHANGED_SINCE = `SELECT DISTINCT coalesce(
    change.value ->> '$.new.register', change.value ->> '$.old.register',
    (SELECT register FROM register_row
      WHERE register_row.id = change.value ->> 'entityId')) AS register
  FROM command, json_each(command.changes) AS change
  WHERE command.session_id = :sessionId AND command.hlc > :hlc
    AND change.value ->> 'entity' = 'registerRow'`;

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
  const ofSession = db.query<StoredRegisterRow>(
    'SELECT * FROM register_row WHERE session_id = :sessionId ORDER BY register, position, id',
  );
  const ofRegister = db.query<StoredRegisterRow>(`SELECT * FROM register_row
    WHERE session_id = :sessionId AND register = :register ORDER BY position, id`);
  const raw = db.query<{ id: string; data: string }>(`SELECT id, data FROM register_row
    WHERE session_id = :sessionId AND register = :register ORDER BY position, id`);
  const changedSince = db.query<{ register: string | null }>(CHANGED_SINCE);
  const newest = db.query<{ hlc: string | null }>(
    'SELECT max(hlc) AS hlc FROM command WHERE session_id = :sessionId',
  );
  const sharing = db.query<{ id: string }>(SHARING);
  const named = db.query<{
    register: string;
    id: string | null;
    name: string | null;
    hired: string | null;
    left: string | null;
  }>(`SELECT register,
      json_extract(data, '$.id') AS id, json_extract(data, '$.name') AS name,
      json_extract(data, '$.hire_date') AS hired, json_extract(data, '$.leave_date') AS left
    FROM register_row
    WHERE session_id = :sessionId AND register IN ('staff', 'projects', 'org')
    ORDER BY register, position, id`);
  const lastPosition = db.query<{ position: number | null }>(`SELECT max(position) AS position
    FROM register_row WHERE session_id = :sessionId AND register = :register`);
  return {
    /** Ids, names and terms of people, projects and the organisation, without reading whole rows. */
    named: (sessionId: string) => named.all({ sessionId }),
    nextPosition: (sessionId: string, register: RegisterKey): number =>
      (lastPosition.get({ sessionId, register })?.position ?? -1) + 1,
    rows: (sessionId: string): RegisterRow[] => ofSession.all({ sessionId }).map(decode),
    rowsOf: (sessionId: string, register: RegisterKey): RegisterRow[] =>
      ofRegister.all({ sessionId, register }).map(decode),
    /** Rows as they are stored, for a fingerprint. */
    rawRows: (sessionId: string, register: RegisterKey) => raw.iterate({ sessionId, register }),
    /** Registers any row of which changed after a stamp; undo counts as a change. */
    changedSince: (sessionId: string, hlc: string): (string | null)[] =>
      changedSince.all({ sessionId, hlc }).map(({ register }) => register),
    sharingPeople: (sessionId: string): string[] => sharing.all({ sessionId }).map(({ id }) => id),
    newestStamp: (sessionId: string): string => newest.get({ sessionId })?.hlc ?? '',
  };
}
