import { assertNever } from '../model/assert-never.ts';
import type { AuthorityMode, SessionState } from '../model/enums.ts';
import type { ProcedureGap } from '../model/gap.ts';
import type { Session, TeamMember } from '../model/session.ts';

/** Moves of DOMAIN §4.7 as far as 待签字, with the side roads 审查未完成 and 终止. */
const MOVES: Readonly<Record<SessionState, readonly SessionState[]>> = {
  draft: ['pendingApproval', 'terminated'],
  pendingApproval: ['draft', 'notified', 'terminated'],
  notified: ['onSite', 'incomplete', 'terminated'],
  onSite: ['paused', 'awaitingSignature', 'incomplete', 'terminated'],
  paused: ['onSite', 'incomplete', 'terminated'],
  awaitingSignature: ['onSite'],
  incomplete: ['onSite', 'terminated'],
  terminated: [],
};

export function canMove(from: SessionState, to: SessionState): boolean {
  return MOVES[from].includes(to);
}

/** Moves that must say why: side roads, going back, and picking up what was broken off. */
export function moveNeedsReason(from: SessionState, to: SessionState): boolean {
  switch (to) {
    case 'paused':
    case 'incomplete':
    case 'terminated':
    case 'draft':
      return true;
    case 'onSite':
      return from === 'awaitingSignature' || from === 'incomplete';
    case 'pendingApproval':
    case 'notified':
    case 'awaitingSignature':
      return false;
    default:
      return assertNever(to);
  }
}

/** The checklist is answered on site, after identity was shown (DOMAIN §5.5), and not after the close. */
export function canAnswer(state: SessionState): boolean {
  return state === 'onSite';
}

/** Team, premises, evidence and procedure facts may be added from the first day to the close. */
export function canEdit(state: SessionState): boolean {
  return state !== 'awaitingSignature' && state !== 'terminated';
}

/** Before the visit starts: authority mode, year and procedure facts are still open. */
export const BEFORE_VISIT: readonly SessionState[] = ['draft', 'pendingApproval', 'notified'];
export function isBeforeVisit(state: SessionState): boolean {
  return BEFORE_VISIT.includes(state);
}

/** After an urgent start the notice is issued later and recorded then (DOMAIN §4.6 G1). */
export function isNoticeStillOpen(
  session: Pick<Session, 'urgentReason' | 'noticeIssuedAt'>,
): boolean {
  return !blank(session.urgentReason) && session.noticeIssuedAt === null;
}

export type EntryFacts = Pick<
  Session,
  | 'authorityMode'
  | 'delegatedBy'
  | 'delegationNo'
  | 'approvedBy'
  | 'approvedAt'
  | 'noticeIssuedAt'
  | 'urgentReason'
  | 'recusalConfirmedAt'
  | 'identityShownAt'
  | 'rightsToldAt'
>;

const enforces = (mode: AuthorityMode): boolean => mode !== 'selfDiscipline';

const blank = (text: string | null): boolean => (text ?? '').trim() === '';

/** One person entered twice is still one person. */
function countPeople(members: readonly Pick<TeamMember, 'name' | 'certificateNo'>[]): number {
  const keys = members.map(({ name, certificateNo }) =>
    JSON.stringify([name.trim(), (certificateNo ?? '').trim()]),
  );
  return new Set(keys).size;
}

/** Who has to be in the team; holds from the start of the visit to its close. */
export function teamGaps(
  mode: AuthorityMode,
  team: readonly Pick<TeamMember, 'name' | 'role' | 'certificateNo'>[],
): ProcedureGap[] {
  const inspectors = team.filter(({ role }) => role !== 'support');
  const gaps: ProcedureGap[] = [];
  if (countPeople(inspectors) < 2) gaps.push('teamTooSmall');
  if (!inspectors.some(({ role }) => role === 'lead')) gaps.push('leadMissing');
  const uncertified = inspectors.some(({ certificateNo }) => blank(certificateNo));
  if (enforces(mode) && uncertified) gaps.push('certificateMissing');
  return gaps;
}

/** G1 as far as it concerns going from approval to notice. */
export function noticeGaps(facts: EntryFacts): readonly ProcedureGap[] {
  const gaps: ProcedureGap[] = [];
  if (facts.approvedAt === null || blank(facts.approvedBy)) gaps.push('approvalMissing');
  if (facts.noticeIssuedAt === null && blank(facts.urgentReason)) gaps.push('noticeMissing');
  return gaps;
}

/** A delegated body acts in the name of an authority and by its letter, or not at all (DOMAIN §0.1). */
function delegationGaps({
  authorityMode,
  delegatedBy,
  delegationNo,
}: EntryFacts): readonly ProcedureGap[] {
  const named = !blank(delegatedBy) && !blank(delegationNo);
  return authorityMode === 'delegated' && !named ? ['delegationMissing'] : [];
}

/** Gates G1 and G2 (DOMAIN §4.6): what still forbids the visit to start. Hard; nobody overrides them. */
export function entryGaps(facts: EntryFacts, team: readonly TeamMember[]): readonly ProcedureGap[] {
  const gaps: ProcedureGap[] = [
    ...delegationGaps(facts),
    ...noticeGaps(facts),
    ...teamGaps(facts.authorityMode, team),
  ];
  if (facts.recusalConfirmedAt === null) gaps.push('recusalMissing');
  if (facts.identityShownAt === null) gaps.push('identityMissing');
  if (facts.rightsToldAt === null) gaps.push('rightsMissing');
  return gaps;
}
