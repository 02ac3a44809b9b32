import type { DocumentNumber, DocumentRecord, NumberedKind } from '#shared/model/document.ts';
import type { ReadDb } from '../../db/database.ts';
import { documentEntity, documentNumberEntity } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';

export type DocumentRepo = ReturnType<typeof createDocumentRepo>;

export function createDocumentRepo(db: ReadDb) {
  const byId = db.query<SqlRow>('SELECT * FROM document WHERE id = :id');
  const list = db.query<SqlRow>(`SELECT * FROM document
    WHERE :sessionId IS NULL OR session_id = :sessionId ORDER BY created_at DESC, id DESC`);
  const numberInForce = db.query<SqlRow>(`SELECT * FROM document_number
    WHERE session_id = :sessionId AND kind = :kind AND voided_at IS NULL`);
  const numbers = db.query<SqlRow>(`SELECT * FROM document_number
    WHERE :sessionId IS NULL OR session_id = :sessionId ORDER BY id`);
  const lastSequence = db.query<{ last: number | null }>(`SELECT max(sequence) AS last
    FROM document_number WHERE prefix = :prefix AND year = :year`);
  return {
    find: (id: string): DocumentRecord | undefined => {
      const row = byId.get({ id });
      return row === undefined ? undefined : decodeRow(documentEntity, row);
    },
    list: (sessionId: string | null): DocumentRecord[] =>
      list.all({ sessionId }).map((row) => decodeRow(documentEntity, row)),
    numberInForce: (sessionId: string, kind: NumberedKind): DocumentNumber | undefined => {
      const row = numberInForce.get({ sessionId, kind });
      return row === undefined ? undefined : decodeRow(documentNumberEntity, row);
    },
    numbers: (sessionId: string | null): DocumentNumber[] =>
      numbers.all({ sessionId }).map((row) => decodeRow(documentNumberEntity, row)),
    /** Void numbers count: none is given twice. */
    lastSequence: (prefix: string, year: number): number =>
      lastSequence.get({ prefix, year })?.last ?? 0,
  };
}
