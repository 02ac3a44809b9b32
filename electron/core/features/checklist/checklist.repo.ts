import { checklistSchema } from '#shared/model/checklist.ts';
import type { Checklist } from '#shared/model/checklist.ts';
import type { Answer } from '#shared/model/answer.ts';
import { previousSchema } from '#shared/model/registers/previous.ts';
import type { Previous } from '#shared/model/registers/previous.ts';
import type { WriteDb } from '../../db/database.ts';
import { answerEntity } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';

export type ChecklistRepo = ReturnType<typeof createChecklistRepo>;
type ResourceRow = { sha256: string; version: string; content: string };

export function createChecklistRepo(db: WriteDb) {
  const answers = db.query<SqlRow>('SELECT * FROM answer WHERE session_id = :sessionId');
  const answer = db.query<SqlRow>(
    'SELECT * FROM answer WHERE session_id = :sessionId AND item_id = :itemId',
  );
  const previous = db.query<{ data: string }>(
    `SELECT data FROM register_row WHERE session_id = :sessionId AND register = 'previous'`,
  );
  const resource = db.query<ResourceRow>(
    'SELECT sha256, version, content FROM frozen_resource WHERE sha256 = :sha256',
  );
  const keep = db.write(`INSERT INTO frozen_resource (sha256, kind, version, content)
    VALUES (:sha256, 'checklist', :version, :content) ON CONFLICT (sha256) DO NOTHING`);
  return {
    answers: (sessionId: string): Answer[] =>
      answers.all({ sessionId }).map((row) => decodeRow(answerEntity, row)),
    answer: (sessionId: string, itemId: string): Answer | undefined => {
      const row = answer.get({ sessionId, itemId });
      return row === undefined ? undefined : decodeRow(answerEntity, row);
    },
    previousFindings: (sessionId: string): Previous | null => {
      const row = previous.get({ sessionId });
      return row === undefined ? null : previousSchema.parse(JSON.parse(row.data));
    },
    frozen: (sha256: string): { content: string; checklist: Checklist } | undefined => {
      const row = resource.get({ sha256 });
      if (row === undefined) return undefined;
      return { content: row.content, checklist: checklistSchema.parse(JSON.parse(row.content)) };
    },
    /** Resources are named by their hash and never change: keeping one twice is keeping it once. */
    keep: (sha256: string, version: string, content: string): void =>
      void keep({ sha256, version, content }),
  };
}
