import type { SessionDetail } from '#shared/contract/session.ts';
import type { SessionState } from '#shared/model/enums.ts';
import type { Gate } from '#shared/model/gap.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { ParamReason, Session } from '#shared/model/session.ts';
import { adjustedParams, paramReasons } from '#shared/rules/params.ts';
import { canMove, entryGaps, moveNeedsReason, noticeGaps } from '#shared/rules/session-state.ts';
import { sessionEntity } from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError } from '../../lib/errors.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { DocumentNumberService } from '../document/document-number.service.ts';
import type { HistoryService } from '../history/history.service.ts';
import type { PrecedentService } from '../precedent/precedent.service.ts';
import { SET_PARAMS_COMMAND } from '../session/session.service.ts';
import type { SessionService } from '../session/session.service.ts';
import { reopeningReason } from './reopening-reason.ts';

const TRANSITION_COMMAND = 'session.transition';

export type VisitService = ReturnType<typeof createVisitService>;

/** Fields that a move writes besides the state itself. */
function stampsOf(
  session: Session,
  to: SessionState,
  at: string,
  precedents: () => Session['precedents'],
): Partial<Session> {
  if (to === 'awaitingSignature') return { closedAt: at, precedents: precedents() };
  if (to !== 'onSite') return {};
  const reopened =
    session.state === 'awaitingSignature' ? { closedAt: null, precedents: null } : {};
  return {
    startedAt: session.startedAt ?? at,
    paramsFrozenAt: session.paramsFrozenAt ?? at,
    ...reopened,
  };
}

type Deps = {
  readonly context: Pick<CoreContext, 'recorder'>;
  readonly sessions: SessionService;
  readonly checklist: ChecklistService;
  readonly history: HistoryService;
  readonly precedents: PrecedentService;
  readonly numbers: DocumentNumberService;
};

/** The state machine of a review (DOMAIN §4.7) and its gates (§4.6). */
export function createVisitService({
  context: { recorder },
  sessions,
  checklist,
  history,
  precedents,
  numbers,
}: Deps) {
  const paramReasonsOf = ({ id, params }: Session): readonly ParamReason[] => {
    const defaults = checklist.checklistOf(id).params;
    if (adjustedParams(defaults, params).length === 0) return [];
    return paramReasons(defaults, params, history.named(id, SET_PARAMS_COMMAND));
  };

  const gateOf = (session: Session): Gate => ({
    entry: entryGaps(session, sessions.team(session.id)),
    items: checklist.gaps(session.id),
  });

  /** Hard gates: nothing overrides them (DOMAIN §4.5 ⑥). */
  function assertGate(session: Session, to: SessionState): void {
    if (to === 'notified') {
      const gaps = noticeGaps(session);
      if (gaps.length > 0) throw new DomainError('ENTRY_GATE_OPEN', { gaps: [...gaps] });
    }
    if (to === 'onSite' && session.startedAt === null) {
      const gaps = entryGaps(session, sessions.team(session.id));
      if (gaps.length > 0) throw new DomainError('ENTRY_GATE_OPEN', { gaps: [...gaps] });
    }
    if (to === 'awaitingSignature') {
      const count = checklist.gaps(session.id).length;
      if (count > 0) throw new DomainError('CLOSE_GATE_OPEN', { count });
    }
  }

  /**
   * Opening a closed case again outdates what was issued for it: its numbers become void, with the
   * reason. One that an older version left in force becomes void before the case can be issued again.
   */
  function voidNumbers(tx: Tx, { id, state }: Session, to: SessionState, reason: string): void {
    if (state === 'awaitingSignature' && to === 'onSite') numbers.voidAll(tx, id, reason);
    if (to === 'awaitingSignature')
      numbers.voidAll(tx, id, reopeningReason(history.named(id, TRANSITION_COMMAND)));
  }

  return {
    paramReasonsOf,
    detail: (sessionId: SessionId): SessionDetail => {
      const session = sessions.require(sessionId);
      const summary = sessions.summary(sessionId);
      return {
        session,
        organizationName: summary.organizationName,
        uscc: summary.uscc,
        team: sessions.team(sessionId),
        premises: sessions.premises(sessionId),
        gate: gateOf(session),
        answered: summary.answered,
        itemCount: summary.itemCount,
        evidenceCount: summary.evidenceCount,
        updatedAt: summary.updatedAt,
        paramReasons: paramReasonsOf(session),
      };
    },
    move: (sessionId: SessionId, to: SessionState, reason: string | undefined): void => {
      const session = sessions.require(sessionId);
      const from = session.state;
      if (!canMove(from, to)) throw new DomainError('TRANSITION_NOT_ALLOWED', { from, to });
      const words = reason?.trim() ?? '';
      if (moveNeedsReason(from, to) && words === '') throw new DomainError('REASON_REQUIRED', {});
      assertGate(session, to);
      recorder.run({ sessionId, name: TRANSITION_COMMAND }, (tx) => {
        voidNumbers(tx, session, to, words);
        tx.update(sessionEntity, sessionId, {
          state: to,
          stateReason: words === '' ? null : words,
          ...stampsOf(session, to, tx.at, () => precedents.lookUp(session)),
        });
      });
    },
  };
}
