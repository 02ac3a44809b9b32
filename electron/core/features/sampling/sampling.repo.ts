import type { SampleRound } from '#shared/model/sampling.ts';
import type { ReadDb } from '../../db/database.ts';
import { sampleRoundEntity } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';

export type SamplingRepo = ReturnType<typeof createSamplingRepo>;

export function createSamplingRepo(db: ReadDb) {
  const ofSession = db.query<SqlRow>(
    'SELECT * FROM sample_round WHERE session_id = :sessionId ORDER BY drawn_at, round, id',
  );
  return {
    rounds: (sessionId: string): SampleRound[] =>
      ofSession.all({ sessionId }).map((row) => decodeRow(sampleRoundEntity, row)),
  };
}
