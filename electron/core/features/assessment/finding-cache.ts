import type { Checklist } from '#shared/model/checklist.ts';
import type { Verdict } from '#shared/model/enums.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { Registers } from '#shared/model/registers/index.ts';
import type { Session } from '#shared/model/session.ts';
import { createContext } from '#shared/rules/context.ts';
import type { RuleContext, RuleInput } from '#shared/rules/context.ts';
import { findWith, rerunRules } from '#shared/rules/engine.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { suggestItems } from '#shared/rules/suggestions.ts';
import type { Suggestion } from '#shared/rules/suggestions.ts';
import type { Recorder } from '../../db/recorder.ts';
import { registerRowEntity, sessionEntity } from '../../db/entities.ts';
import type { CalendarService } from '../calendar/calendar.service.ts';
import type { RegisterService } from '../register/register.service.ts';
import type { SessionService } from '../session/session.service.ts';

/** What the rules made of a session at one moment of its stream of changes. */
export type Judged = {
  /** The newest change that was looked at. */
  readonly stamp: string;
  readonly registers: Registers;
  readonly hasRegisters: boolean;
  readonly context: RuleContext;
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
  /** The verdict of each suggestion by its item. */
  readonly proposals: ReadonlyMap<string, Verdict>;
};
type Kept = Judged & {
  readonly facts: string;
  readonly others: readonly Registers[];
  /** Of rows and sessions, when this was last known to hold. */
  readonly revision: number;
};

type Unkept = Omit<Kept, 'revision'>;

type Deps = {
  readonly recorder: Pick<Recorder, 'revisionOf'>;
  readonly sessions: SessionService;
  readonly checklistOf: (sessionId: SessionId) => Checklist;
  readonly registers: RegisterService;
  readonly calendars: CalendarService;
};

/** Sessions whose findings are held: those that are open, and five years of one organisation. */
const MAX_KEPT = 8;

/** A review begun without registers has nothing the rules could judge. */
const judgeable = ({ staff, projects }: Registers): boolean =>
  staff.length > 0 || projects.length > 0;

/** Everything besides the registers that findings depend on. */
const factsOf = (session: Session) => {
  const { reviewDate, reviewYear, prevReviewDate, params, checklistSha256, calendarSha256 } =
    session;
  return JSON.stringify([
    reviewDate,
    reviewYear,
    prevReviewDate,
    params,
    checklistSha256,
    calendarSha256,
  ]);
};

/**
 * Findings by session, brought up to date by running only the rules that read a changed register.
 * Registers of other organisations are looked up again when the roster changes.
 */
export function createFindingCache(deps: Deps) {
  const { recorder, sessions, checklistOf, registers, calendars } = deps;
  const kept = new Map<SessionId, Kept>();

  const inputOf = (
    session: Session,
    current: Registers,
    others: readonly Registers[],
  ): RuleInput => {
    const checklist = checklistOf(session.id);
    const { reviewDate, reviewYear, prevReviewDate, params } = session;
    return {
      registers: current,
      review: { reviewDate, reviewYear, prevReviewDate },
      checklist,
      params,
      calendar: calendars.of(session, checklist.calendar),
      others,
    };
  };

  const judge = (session: Session, stamp: string, before: Kept | undefined): Unkept => {
    const facts = factsOf(session);
    const usable = before?.facts === facts && before.hasRegisters ? before : undefined;
    const changed = usable === undefined ? [] : registers.changedSince(session.id, usable.stamp);
    const current: Registers =
      usable === undefined
        ? registers.registers(session.id)
        : { ...usable.registers, ...registers.registersAmong(session.id, changed) };
    const hasRegisters = judgeable(current);
    const others =
      usable === undefined || changed.includes('staff')
        ? registers.sharingPeople(session.id)
        : usable.others;
    const input = inputOf(session, current, others);
    const context = createContext(input);
    const findings =
      usable === undefined ? findWith(context) : rerunRules(input, usable.findings, changed);
    const found = hasRegisters ? findings : [];
    const suggestions = hasRegisters ? suggestItems(context, found) : [];
    return {
      stamp,
      facts,
      others,
      registers: current,
      hasRegisters,
      context,
      findings: found,
      suggestions,
      proposals: new Map(suggestions.map(({ item, verdict }) => [item, verdict])),
    };
  };

  const isCurrent = (session: Session, one: Kept): boolean =>
    one.facts === factsOf(session) && registers.changedSince(session.id, one.stamp).length === 0;

  /** Asks the vault what changed since; nothing did as long as neither rows nor sessions were written. */
  const lookAgain = (sessionId: SessionId, before: Kept | undefined): Unkept => {
    const session = sessions.require(sessionId);
    const stamp = registers.newestStamp(sessionId);
    const current = before !== undefined && isCurrent(session, before);
    return current ? { ...before, stamp } : judge(session, stamp, before);
  };

  return {
    of: (sessionId: SessionId): Judged => {
      const revision = recorder.revisionOf([registerRowEntity, sessionEntity]);
      const before = kept.get(sessionId);
      if (before?.revision === revision) return before;
      const judged = { ...lookAgain(sessionId, before), revision };
      kept.delete(sessionId);
      kept.set(sessionId, judged);
      for (const oldest of [...kept.keys()].slice(0, -MAX_KEPT)) kept.delete(oldest);
      return judged;
    },
  };
}
export type FindingCache = ReturnType<typeof createFindingCache>;
