import type { Checklist } from '#shared/model/checklist.ts';
import type { Answer } from '#shared/model/answer.ts';
import type { Severity } from '#shared/model/enums.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { Registers } from '#shared/model/registers/index.ts';
import type { Session } from '#shared/model/session.ts';
import { createContext } from '#shared/rules/context.ts';
import type { RuleContext } from '#shared/rules/context.ts';
import { rectificationDeadline } from '#shared/rules/deadlines.ts';
import { findWith } from '#shared/rules/engine.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { decideOutcome } from '#shared/rules/outcome.ts';
import type { Outcome } from '#shared/rules/outcome.ts';
import { suggestItems } from '#shared/rules/suggestions.ts';
import type { Suggestion } from '#shared/rules/suggestions.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { RegisterService } from '../register/register.service.ts';
import type { SessionService } from '../session/session.service.ts';

export type AssessmentService = ReturnType<typeof createAssessmentService>;

/** Last day of rectification for each severity; `provisional` when the calendar does not reach it. */
export type Deadlines = Readonly<Record<Severity, string>> & { readonly provisional: boolean };

export type Assessment = {
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
  readonly outcome: Outcome;
  /** Null when nothing is to be rectified or the day of service is not known yet. */
  readonly deadlines: Deadlines | null;
};

/** A review begun without registers has nothing the rules could judge. */
function hasRegisters(registers: Registers): boolean {
  return registers.staff.length > 0 || registers.projects.length > 0;
}

function contextOf(session: Session, checklist: Checklist, registers: Registers): RuleContext {
  const { reviewDate, reviewYear, prevReviewDate } = session;
  return createContext({
    registers,
    review: { reviewDate, reviewYear, prevReviewDate },
    checklist,
    params: session.params,
    calendar: checklist.calendar,
  });
}

function outcomeOf(
  session: Session,
  checklist: Checklist,
  registers: Registers,
  answers: readonly Answer[],
  findings: readonly Finding[],
): Outcome {
  return decideOutcome({
    checklist,
    params: session.params,
    answers: new Map(
      answers.flatMap(({ itemId, verdict }) => (verdict ? [[itemId, verdict]] : [])),
    ),
    aggravated: new Set(answers.filter((one) => one.aggravated).map((one) => one.itemId)),
    severities: new Map(
      answers.flatMap(({ itemId, severity }) => (severity ? [[itemId, severity]] : [])),
    ),
    previousItems: new Set((registers.previous?.findings ?? []).map(({ item }) => item)),
    findings,
    incomplete: session.state === 'incomplete',
  });
}

function deadlinesOf(session: Session, context: RuleContext, outcome: Outcome): Deadlines | null {
  const { serviceDate, params } = session;
  const { headline } = outcome;
  const ordered = headline === 'rectification' || headline === 'warningAndRectification';
  if (serviceDate === null || !ordered) return null;
  const by = (severity: Severity) =>
    rectificationDeadline(context.workdays, params, serviceDate, severity);
  const [minor, moderate, severe] = [by('minor'), by('moderate'), by('severe')];
  return {
    minor: minor.date,
    moderate: moderate.date,
    severe: severe.date,
    provisional: minor.provisional || moderate.provisional || severe.provisional,
  };
}

/** What the machine makes of a session: findings, suggestions and the suggested outcome. */
export function createAssessmentService(
  sessions: SessionService,
  checklists: ChecklistService,
  registerService: RegisterService,
) {
  return {
    assess: (sessionId: SessionId): Assessment => {
      const session = sessions.require(sessionId);
      const checklist = checklists.checklistOf(sessionId);
      const registers = registerService.registers(sessionId);
      const context = contextOf(session, checklist, registers);
      const findings = hasRegisters(registers) ? findWith(context) : [];
      const answers = checklists.states(sessionId).map(({ answer }) => answer);
      const outcome = outcomeOf(session, checklist, registers, answers, findings);
      return {
        findings,
        suggestions: hasRegisters(registers) ? suggestItems(context, findings) : [],
        outcome,
        deadlines: deadlinesOf(session, context, outcome),
      };
    },
  };
}
