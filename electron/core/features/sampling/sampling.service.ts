import type { SessionId } from '#shared/model/ids.ts';
import type {
  DrawnSample,
  ReplacementProposal,
  SampleKind,
  SampleReplacement,
  SampleRound,
} from '#shared/model/sampling.ts';
import type { Session } from '#shared/model/session.ts';
import type { SampleFacts } from '#shared/rules/sample-frame.ts';
import { picksInForce, proposeReplacement } from '#shared/rules/sample-replacement.ts';
import { drawSample } from '#shared/rules/sampling.ts';
import { sampleReplacementEntity, sampleRoundEntity } from '../../db/entities.ts';
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

type PickRef = { readonly roundId: string; readonly outId: string };
type Exchange = PickRef & { readonly inId: string; readonly reason: string };

const lastOf = (rounds: readonly DrawnSample[], kind: SampleKind): DrawnSample | undefined =>
  rounds.findLast((round) => round.kind === kind);

type NewRound = Omit<SampleRound, 'id' | 'drawnBy'>;
type NewReplacement = Omit<SampleReplacement, 'id' | 'replacedAt' | 'replacedBy'>;

function recordRound({ recorder, newId }: Deps['context'], made: NewRound): DrawnSample {
  const { sessionId, reason } = made;
  const meta = { sessionId, name: 'sampling.draw', ...(reason === null ? {} : { reason }) };
  return recorder.run(meta, (tx) => {
    const round: SampleRound = { ...made, id: newId(), drawnBy: tx.actor };
    tx.insert(sampleRoundEntity, round);
    return { ...round, replacements: [] };
  });
}

function recordReplacement(
  { recorder, newId }: Deps['context'],
  made: NewReplacement,
): SampleReplacement {
  const { sessionId, reason } = made;
  return recorder.run({ sessionId, name: 'sampling.replace', reason }, (tx) => {
    const who = { replacedAt: tx.at, replacedBy: tx.actor };
    const replacement: SampleReplacement = { ...made, ...who, id: newId() };
    tx.insert(sampleReplacementEntity, replacement);
    return replacement;
  });
}

function assertDrawable(
  rounds: readonly DrawnSample[],
  kind: SampleKind,
  reason: string | null,
): void {
  if (lastOf(rounds, kind) !== undefined && reason === null)
    throw new DomainError('REASON_REQUIRED', {});
  if (kind === 'reports' && lastOf(rounds, 'projects') === undefined)
    throw new DomainError('SAMPLE_PROJECTS_FIRST', {});
}

/**
 * Samples of a review (DOMAIN §1.8). Every round stays as it was drawn; a draw cannot be undone, only
 * repeated. A replacement is a row beside its round and can be taken back.
 */
export function createSamplingService(deps: Deps) {
  const { context, repo, sessions, registers, assessment } = deps;

  function factsOf(session: Session, kind: SampleKind): SampleFacts {
    const projects = lastOf(repo.rounds(session.id), 'projects');
    return {
      kind,
      registers: registers.registers(session.id),
      findings: assessment.assess(session.id).findings,
      reviewDate: session.reviewDate,
      reviewYear: session.reviewYear,
      sampledProjects: projects === undefined ? [] : picksInForce(projects).map(({ id }) => id),
    };
  }

  /** @throws DomainError SAMPLE_CHANGED when the round or the pick is not in force any more. */
  function propose(session: Session, { roundId, outId }: PickRef): ReplacementProposal {
    const rounds = repo.rounds(session.id);
    const round = rounds.find(({ id }) => id === roundId);
    if (round === undefined)
      throw new DomainError('NOT_FOUND', { what: 'sampleRound', id: roundId });
    const inForce = lastOf(rounds, round.kind)?.id === roundId;
    const proposal = inForce
      ? proposeReplacement(factsOf(session, round.kind), round, outId)
      : undefined;
    if (proposal === undefined) throw new DomainError('SAMPLE_CHANGED', {});
    return proposal;
  }

  return {
    rounds: (sessionId: SessionId): DrawnSample[] => {
      sessions.require(sessionId);
      return repo.rounds(sessionId);
    },
    draw: (sessionId: SessionId, kind: SampleKind, reason: string | undefined): DrawnSample => {
      const session = sessions.requireEditable(sessionId);
      const rounds = repo.rounds(sessionId);
      const why = (reason ?? '').trim() || null;
      assertDrawable(rounds, kind, why);
      const before = lastOf(rounds, kind);
      const drawnAt = context.clock.now().toISOString();
      const seed = `${session.reviewNo} ${kind} ${drawnAt}`;
      return recordRound(context, {
        sessionId,
        kind,
        round: (before?.round ?? 0) + 1,
        drawnAt,
        seed,
        ...drawSample({ ...factsOf(session, kind), seed }),
        reason: before === undefined ? null : why,
      });
    },
    proposal: (sessionId: SessionId, ref: PickRef): ReplacementProposal =>
      propose(sessions.requireEditable(sessionId), ref),
    replace: (sessionId: SessionId, { inId, reason, ...ref }: Exchange): SampleReplacement => {
      const session = sessions.requireEditable(sessionId);
      const why = reason.trim();
      if (why === '') throw new DomainError('REASON_REQUIRED', {});
      const { pick, unmet } = propose(session, ref);
      if (pick === null) throw new DomainError('SAMPLE_EXHAUSTED', {});
      // Somebody agreed to the one that was shown; another in its place is another decision.
      if (pick.id !== inId) throw new DomainError('SAMPLE_CHANGED', {});
      return recordReplacement(context, { sessionId, ...ref, pick, unmet, reason: why });
    },
  };
}
