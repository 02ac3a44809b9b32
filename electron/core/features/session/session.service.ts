import type { NewSession } from '#shared/contract/session.ts';
import { premisesVisitIdSchema, sessionIdSchema, teamMemberIdSchema } from '#shared/model/ids.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type {
  PremisesVisit,
  Session,
  SessionPatch,
  SessionSummary,
  TeamMember,
} from '#shared/model/session.ts';
import type { RuleParamOverrides } from '#shared/model/checklist.ts';
import { impossibleParam, mergeParams } from '#shared/rules/params.ts';
import { canEdit, isNoticeStillOpen, teamGaps } from '#shared/rules/session-state.ts';
import { premisesVisitEntity, sessionEntity, teamMemberEntity } from '../../db/entities.ts';
import { held } from '../../db/held.ts';
import { insertRegisterRow } from '../../db/register-rows.ts';
import type { Recorder, Tx } from '../../db/recorder.ts';
import type { CoreContext } from '../../lib/context.ts';
import { definedOnly } from '../../lib/defined-only.ts';
import { DomainError } from '../../lib/errors.ts';
import type { CalendarService } from '../calendar/calendar.service.ts';
import type { OrganizationService } from '../organization/organization.service.ts';
import { insertSession } from './new-session-rows.ts';
import type { SessionFacts } from './new-session-rows.ts';
import type { SessionFilter, SessionRepo, SessionStanding } from './session.repo.ts';

export type { SessionFacts } from './new-session-rows.ts';
export type SessionService = ReturnType<typeof createSessionService>;
type Context = Pick<CoreContext, 'recorder' | 'newId' | 'checklist' | 'clock'>;
type MemberFields = Pick<TeamMember, 'name' | 'role' | 'certificateNo'>;
type PremisesFields = Pick<PremisesVisit, 'address' | 'arrivedAt' | 'leftAt' | 'note'>;

export const SET_PARAMS_COMMAND = 'session.setParams';

/** Facts that decide wording, thresholds and gates; closed once the visit has started. */
const FROZEN_BY_VISIT: readonly (keyof SessionPatch)[] = [
  'authorityMode',
  'delegatedBy',
  'delegationNo',
  'reviewDate',
  'reviewYear',
  'prevReviewDate',
  'approvedBy',
  'approvedAt',
  'noticeIssuedAt',
  'urgentReason',
  'recusalConfirmedAt',
  'identityShownAt',
  'rightsToldAt',
];

function assertPatchAllowed(session: Session, patch: SessionPatch): void {
  const started = session.startedAt !== null;
  const frozen = FROZEN_BY_VISIT.some(
    (field) =>
      patch[field] !== undefined && !(field === 'noticeIssuedAt' && isNoticeStillOpen(session)),
  );
  if (!canEdit(session.state) || (frozen && started))
    throw new DomainError('SESSION_LOCKED', { state: session.state });
}

/** Steps that are recorded with the time they were taken at. */
const STEP_TIMES = [
  'approvedAt',
  'noticeIssuedAt',
  'recusalConfirmedAt',
  'identityShownAt',
  'rightsToldAt',
  'recordingStartedAt',
] as const satisfies readonly (keyof SessionPatch)[];

/** Two laptops may differ by so much. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

function assertTimesPassed(patch: SessionPatch, now: Date): void {
  const latest = now.getTime() + CLOCK_TOLERANCE_MS;
  for (const field of STEP_TIMES) {
    const at = patch[field];
    if (typeof at === 'string' && Date.parse(at) > latest)
      throw new DomainError('TIME_IN_FUTURE', { at });
  }
}

/** Once the visit has started the team stays one that could have started it (gate G1). */
function assertTeamHolds(session: Session, team: readonly TeamMember[]): void {
  const gaps = session.startedAt === null ? [] : teamGaps(session.authorityMode, team);
  if (gaps.length > 0) throw new DomainError('ENTRY_GATE_OPEN', { gaps });
}

function nextPosition(rows: readonly { readonly position: number }[]): number {
  return rows.reduce((last, { position }) => Math.max(last, position), -1) + 1;
}

function createLookups(repo: SessionRepo, recorder: Pick<Recorder, 'revisionOf'>) {
  const require = (id: string): Session => {
    const session = repo.find(id);
    if (session === undefined) throw new DomainError('NOT_FOUND', { what: 'session', id });
    return session;
  };
  return {
    require,
    requireEditable: (id: string): Session => {
      const session = require(id);
      if (!canEdit(session.state))
        throw new DomainError('SESSION_LOCKED', { state: session.state });
      return session;
    },
    summary: (id: string): SessionSummary => {
      const summary = repo.summary(id);
      if (summary === undefined) throw new DomainError('NOT_FOUND', { what: 'session', id });
      return summary;
    },
    standing: held(recorder, [sessionEntity], (id): SessionStanding => {
      const standing = repo.standing(id);
      if (standing === undefined) throw new DomainError('NOT_FOUND', { what: 'session', id });
      return standing;
    }),
    isHere: (id: string): boolean => repo.find(id) !== undefined,
    isReviewNoTaken: (reviewNo: string): boolean => repo.findByReviewNo(reviewNo) !== undefined,
    assertReviewNoFree: (reviewNo: string, exceptId: string | null): void => {
      const other = repo.findByReviewNo(reviewNo);
      if (other !== undefined && other.id !== exceptId)
        throw new DomainError('REVIEW_NO_TAKEN', { reviewNo });
    },
    team: (id: string): TeamMember[] => repo.team(id),
    premises: (id: string): PremisesVisit[] => repo.premises(id),
    list: (filter: SessionFilter) => repo.list(filter),
    ofOrganization: (organizationId: string): SessionSummary[] =>
      repo.ofOrganization(organizationId),
  };
}

type Lookups = ReturnType<typeof createLookups>;
type Edit = <T>(sessionId: SessionId, name: string, work: (tx: Tx) => T) => T;

function createTeamCommands(edit: Edit, newId: CoreContext['newId'], lookups: Lookups) {
  function requireMember(sessionId: SessionId, id: string): void {
    if (!lookups.team(sessionId).some((member) => member.id === id))
      throw new DomainError('NOT_FOUND', { what: 'teamMember', id });
  }
  return {
    addTeamMember: (sessionId: SessionId, fields: MemberFields): void =>
      edit(sessionId, 'session.addTeamMember', (tx) =>
        tx.insert(teamMemberEntity, {
          ...fields,
          id: teamMemberIdSchema.parse(newId()),
          sessionId,
          roleLabel: null,
          position: nextPosition(lookups.team(sessionId)),
        }),
      ),
    updateTeamMember: (sessionId: SessionId, id: string, patch: Partial<MemberFields>): void => {
      requireMember(sessionId, id);
      const team = lookups.team(sessionId);
      const changed = team.map((member) => (member.id === id ? { ...member, ...patch } : member));
      assertTeamHolds(lookups.require(sessionId), changed);
      const label = patch.role === undefined ? {} : { roleLabel: null };
      edit(sessionId, 'session.updateTeamMember', (tx) =>
        tx.update(teamMemberEntity, id, { ...patch, ...label }),
      );
    },
    removeTeamMember: (sessionId: SessionId, id: string): void => {
      requireMember(sessionId, id);
      const left = lookups.team(sessionId).filter((member) => member.id !== id);
      assertTeamHolds(lookups.require(sessionId), left);
      edit(sessionId, 'session.removeTeamMember', (tx) => tx.remove(teamMemberEntity, id));
    },
  };
}

function createPremisesCommands(edit: Edit, newId: CoreContext['newId'], lookups: Lookups) {
  function requirePremises(sessionId: SessionId, id: string): void {
    if (!lookups.premises(sessionId).some((visit) => visit.id === id))
      throw new DomainError('NOT_FOUND', { what: 'premises', id });
  }
  return {
    addPremises: (sessionId: SessionId, fields: PremisesFields): void =>
      edit(sessionId, 'session.addPremises', (tx) =>
        tx.insert(premisesVisitEntity, {
          ...fields,
          id: premisesVisitIdSchema.parse(newId()),
          sessionId,
          position: nextPosition(lookups.premises(sessionId)),
        }),
      ),
    updatePremises: (sessionId: SessionId, id: string, patch: Partial<PremisesFields>): void => {
      requirePremises(sessionId, id);
      edit(sessionId, 'session.updatePremises', (tx) => tx.update(premisesVisitEntity, id, patch));
    },
    removePremises: (sessionId: SessionId, id: string): void => {
      requirePremises(sessionId, id);
      edit(sessionId, 'session.removePremises', (tx) => tx.remove(premisesVisitEntity, id));
    },
  };
}

/** Review sessions: their facts, team and premises. The state moves in `visit.service.ts`. */
export function createSessionService(
  context: Context,
  repo: SessionRepo,
  organizations: OrganizationService,
  calendars: CalendarService,
) {
  const { recorder, newId } = context;
  const lookups = createLookups(repo, recorder);
  const edit: Edit = (sessionId, name, work) => {
    lookups.requireEditable(sessionId);
    return recorder.run({ sessionId, name }, work);
  };

  return {
    ...lookups,
    ...createTeamCommands(edit, newId, lookups),
    ...createPremisesCommands(edit, newId, lookups),
    /** Rows of a new session, inside the command of an import. */
    insert: (tx: Tx, facts: SessionFacts, sessionId: SessionId): void =>
      insertSession(tx, newId, context.checklist, calendars.current().sha256, facts, sessionId),
    create: (draft: NewSession): SessionId => {
      lookups.assertReviewNoFree(draft.reviewNo, null);
      const { profile } = organizations.require(draft.organizationId);
      const sessionId = sessionIdSchema.parse(newId());
      return recorder.run({ sessionId, name: 'session.create' }, (tx) => {
        insertSession(tx, newId, context.checklist, calendars.current().sha256, draft, sessionId);
        insertRegisterRow(tx, newId, { sessionId, register: 'org', position: 0, data: profile });
        return sessionId;
      });
    },
    /** `JD-2026-004`: the next number of the year nobody has used here. */
    suggestReviewNo: (reviewDate: string): string => {
      const prefix = `JD-${reviewDate.slice(0, 4)}-`;
      const used = repo.reviewNumbersStarting(prefix).map((no) => Number(no.slice(prefix.length)));
      const last = used.filter(Number.isInteger).reduce((max, n) => Math.max(max, n), 0);
      return `${prefix}${String(last + 1).padStart(3, '0')}`;
    },
    /** Until the visit freezes them. @throws DomainError SESSION_LOCKED, PARAM_IMPOSSIBLE. */
    setParams: (sessionId: SessionId, overrides: RuleParamOverrides, reason: string): void => {
      const { state, startedAt, params } = lookups.requireEditable(sessionId);
      if (startedAt !== null) throw new DomainError('SESSION_LOCKED', { state });
      const next = mergeParams(params, overrides);
      const impossible = impossibleParam(next);
      if (impossible !== null) throw new DomainError('PARAM_IMPOSSIBLE', impossible);
      recorder.run({ sessionId, name: SET_PARAMS_COMMAND, reason }, (tx) =>
        tx.update(sessionEntity, sessionId, { params: next }),
      );
    },
    update: (sessionId: SessionId, patch: SessionPatch, groupId: string | undefined): void => {
      const session = lookups.require(sessionId);
      assertPatchAllowed(session, patch);
      assertTimesPassed(patch, context.clock.now());
      if (patch.reviewNo !== undefined) lookups.assertReviewNoFree(patch.reviewNo, sessionId);
      recorder.run({ sessionId, name: 'session.update', groupId }, (tx) =>
        tx.update(sessionEntity, sessionId, definedOnly(patch)),
      );
    },
  };
}
