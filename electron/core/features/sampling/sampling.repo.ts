import type { DrawnSample, SampleReplacement } from '#shared/model/sampling.ts';
import type { ReadDb } from '../../db/database.ts';
import { sampleReplacementEntity, sampleRoundEntity } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';

export type SamplingRepo = ReturnType<typeof createSamplingRepo>;

export function createSamplingRepo(db: ReadDb) {
  const roundsOf = db.query<SqlRow>(
    'SELECT * FROM sample_round WHERE session_id = :sessionId ORDER BY drawn_at, round, id',
  );
  const replacementsOf = db.query<SqlRow>(
    'SELECT * FROM sample_replacement WHERE session_id = :sessionId ORDER BY replaced_at, id',
  );
  return {
    rounds: (sessionId: string): DrawnSample[] => {
      const all: readonly SampleReplacement[] = replacementsOf
        .all({ sessionId })
        .map((row) => decodeRow(sampleReplacementEntity, row));
      return roundsOf.all({ sessionId }).map((row) => {
        const round = decodeRow(sampleRoundEntity, row);
        return { ...round, replacements: all.filter(({ roundId }) => roundId === round.id) };
      });
    },
  };
}
