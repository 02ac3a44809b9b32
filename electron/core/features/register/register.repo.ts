import type { ReadDb } from '../../db/database.ts';
import { registerRowEntity } from '../../db/entities.ts';
import type { RegisterRow } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';

export type RegisterRepo = ReturnType<typeof createRegisterRepo>;

export function createRegisterRepo(db: ReadDb) {
  const ofSession = db.query<SqlRow>(
    'SELECT * FROM register_row WHERE session_id = :sessionId ORDER BY register, position, id',
  );
  return {
    rows: (sessionId: string): RegisterRow[] =>
      ofSession.all({ sessionId }).map((row) => decodeRow(registerRowEntity, row)),
  };
}
