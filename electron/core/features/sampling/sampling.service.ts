import type { SessionId } from '#shared/model/ids.ts';
import type { SampleKind, SampleRound } from '#shared/model/sampling.ts';
import { drawSample } from '#shared/rules/sampling.ts';
import { sampleRoundEntity } from '../../db/entities.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError } from '../../lib/errors.ts';
import type { AssessmentService } from '../assessment/assessment.service.ts';
import type { RegisterService } from '../register/register.service.ts';
import type { SessionService } from '../session/session.service.ts';
import type { SamplingRepo } from './sampling.repo.ts';

export type SamplingService = ReturnType<typeof createSamplingService>;

type Deps = {
  readonly context: Pick<CoreContext, 'recorder' | 'newId' | 'clock'>;
  readonly repo: SamplingRepo;
  readonly sessions: SessionService;
  readonly registers: RegisterService;
  readonly assessment: AssessmentService;
};

/** Samples of a review (DOMAIN §1.8). Every round stays; a draw cannot be undone, only repeated. */
export function createSamplingService(deps: Deps) {
  const { context, repo, sessions, registers, assessment } = deps;

  const lastOf = (rounds: readonly SampleRound[], kind: SampleKind): SampleRound | undefined =>
    rounds.findLast((round) => round.kind === kind);

  return {
    rounds: (sessionId: SessionId): SampleRound[] => {
      sessions.require(sessionId);
      return repo.rounds(sessionId);
    },
    draw: (sessionId: SessionId, kind: SampleKind, reason: string | undefined): SampleRound => {
      const session = sessions.requireEditable(sessionId);
      const rounds = repo.rounds(sessionId);
      const before = lastOf(rounds, kind);
      const why = (reason ?? '').trim();
      if (before !== undefined && why === '') throw new DomainError('REASON_REQUIRED', {});
      const drawnAt = context.clock.now().toISOString();
      const seed = `${session.reviewNo} ${kind} ${drawnAt}`;
      const sample = drawSample({
        kind,
        registers: registers.registers(sessionId),
        findings: assessment.assess(sessionId).findings,
        reviewDate: session.reviewDate,
        reviewYear: session.reviewYear,
        sampledProjects: (lastOf(rounds, 'projects')?.picks ?? []).map(({ id }) => id),
        seed,
      });
      return context.recorder.run(
        { sessionId, name: 'sampling.draw', ...(why === '' ? {} : { reason: why }) },
        (tx) => {
          const round: SampleRound = {
            id: context.newId(),
            sessionId,
            kind,
            round: (before?.round ?? 0) + 1,
            drawnAt,
            drawnBy: tx.actor,
            seed,
            ...sample,
            reason: before === undefined ? null : why,
          };
          tx.insert(sampleRoundEntity, round);
          return round;
        },
      );
    },
  };
}
