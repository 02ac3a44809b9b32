import { assertNever } from '#shared/model/assert-never.ts';
import type { SessionState } from '#shared/model/enums.ts';
import type { SessionSummary } from '#shared/model/session.ts';

/** What to do next with a case; the words are `session.act.<NextAct>`. */
export type NextAct =
  | 'prepare'
  | 'approve'
  | 'enter'
  | 'continueChecklist'
  | 'closeGaps'
  | 'resume'
  | 'exportReport'
  | 'reopen'
  | 'look';

/** States that still want something from somebody, in the order of a review. */
export const OPEN_STATES = [
  'draft',
  'pendingApproval',
  'notified',
  'onSite',
  'paused',
  'awaitingSignature',
  'incomplete',
] as const satisfies readonly SessionState[];

export const ALL_STATES = [...OPEN_STATES, 'terminated'] as const satisfies readonly SessionState[];

type Progress = Pick<SessionSummary, 'state' | 'answered' | 'itemCount'>;

export function nextAct({ state, answered, itemCount }: Progress): NextAct {
  switch (state) {
    case 'draft':
      return 'prepare';
    case 'pendingApproval':
      return 'approve';
    case 'notified':
      return 'enter';
    case 'onSite':
      return answered < itemCount ? 'continueChecklist' : 'closeGaps';
    case 'paused':
      return 'resume';
    case 'awaitingSignature':
      return 'exportReport';
    case 'incomplete':
      return 'reopen';
    case 'terminated':
      return 'look';
    default:
      return assertNever(state);
  }
}

/** The step of the workspace where the act is done. */
export const STEP_OF_ACT = {
  prepare: '/sessions/$sessionId/prepare',
  approve: '/sessions/$sessionId/prepare',
  enter: '/sessions/$sessionId/entry',
  continueChecklist: '/sessions/$sessionId/checklist',
  closeGaps: '/sessions/$sessionId/gate',
  resume: '/sessions/$sessionId/entry',
  exportReport: '/sessions/$sessionId/documents',
  reopen: '/sessions/$sessionId/entry',
  look: '/sessions/$sessionId/prepare',
} as const satisfies Record<NextAct, string>;
