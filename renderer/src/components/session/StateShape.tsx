import type { ReactNode } from 'react';
import type { SessionState } from '#shared/model/enums.ts';
import { type GateState, GateShape } from '../shapes/GateShape.tsx';

const SHAPE = {
  draft: 'open',
  pendingApproval: 'open',
  notified: 'open',
  onSite: 'working',
  paused: 'working',
  // The visit is over, the signatures are still to come.
  awaitingSignature: 'working',
  incomplete: 'blocked',
  terminated: 'blocked',
} as const satisfies Record<SessionState, GateState>;

/** The shape of a case's state; the word always stands beside it. */
export function StateShape({ state }: { readonly state: SessionState }): ReactNode {
  return <GateShape state={SHAPE[state]} decorative />;
}
