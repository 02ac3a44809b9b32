import type { ItemState } from '#shared/contract/checklist.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { ParamReason, Session } from '#shared/model/session.ts';
import type { Registers } from '#shared/model/registers/index.ts';
import type { Locale } from '#shared/model/settings.ts';
import { severityOf } from '#shared/rules/gaps.ts';
import { isEmployedOn } from '#shared/rules/context.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { Headline } from '#shared/rules/outcome.ts';
import type {
  ReportAnswer,
  ReportEvidence,
  ReportFindingStatistics,
  ReportHeadline,
  ReportInput,
  ReportOutcome,
} from '../../documents/report/report-input.ts';
import type { Assessment, AssessmentService } from '../assessment/assessment.service.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { RegisterService } from '../register/register.service.ts';
import type { SessionService } from '../session/session.service.ts';
import type { VisitService } from '../visit/visit.service.ts';

export type ReportSources = {
  readonly sessions: SessionService;
  readonly checklist: ChecklistService;
  readonly registers: RegisterService;
  readonly assessment: AssessmentService;
  readonly visit: VisitService;
};

/** What the caller decides about one copy of the report. */
export type ReportCopy = {
  readonly locale: Locale;
  readonly draft: boolean;
  readonly number: string | null;
  readonly numberPrefix: string;
  readonly evidence: readonly ReportEvidence[];
};

/** Parameters in force, those of this case with the reason that was given for them. */
function paramsOf({ params }: Session, reasons: readonly ParamReason[]): ReportInput['params'] {
  const given = new Map<string, string>(reasons.map(({ key, reason }) => [key, reason]));
  return Object.entries(params).map(([key, value]) => ({
    key,
    value,
    adjustedReason: given.get(key),
  }));
}

const HEADLINE: Readonly<Record<Headline, ReportHeadline>> = {
  passed: 'pass',
  passedWithAdvice: 'passWithAdvice',
  warning: 'warning',
  rectification: 'rectification',
  warningAndRectification: 'warningAndRectification',
  disqualification: 'disqualification',
  incomplete: 'incomplete',
};

/** Wall clock of the inspected place. */
export const CHINA_OFFSET_MINUTES = 480;

export function localDate(instant: string): string {
  return new Date(Date.parse(instant) + CHINA_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);
}

/** Day the report bears: that of service when it is set, else of the close, else of the review. */
export function issueDateOf(session: Session): string {
  const closed = session.closedAt === null ? null : localDate(session.closedAt);
  return session.serviceDate ?? closed ?? session.reviewDate;
}

function answersOf(
  states: readonly ItemState[],
  sources: ReportSources,
  sessionId: SessionId,
): ReportAnswer[] {
  return states.flatMap(({ answer }): ReportAnswer[] => {
    const { verdict, itemId } = answer;
    if (verdict === null) return [];
    const problem = verdict === 'partial' || verdict === 'nonconforming';
    const item = sources.checklist.requireItem(sessionId, itemId);
    return [
      {
        itemId,
        verdict,
        fact: answer.fact,
        naReason: answer.notApplicableReason,
        severity: problem ? severityOf(item, answer.severity) : null,
        severityReason: answer.severityReason,
      },
    ];
  });
}

function outcomeOf(session: Session, { outcome, deadlines }: Assessment): ReportOutcome {
  const { problems } = outcome;
  const has = (severity: string) => problems.some((problem) => problem.severity === severity);
  return {
    headline: HEADLINE[outcome.headline],
    counts: outcome.counts,
    severityByItem: Object.fromEntries(problems.map(({ item, severity }) => [item, severity])),
    repeatItems: problems.filter(({ repeated }) => repeated).map(({ item }) => item),
    fatalItems: problems.filter(({ fatal }) => fatal).map(({ item }) => item),
    deadlines:
      deadlines === null
        ? null
        : {
            minor: has('minor') ? deadlines.minor : null,
            moderate: has('moderate') ? deadlines.moderate : null,
            severe: has('severe') ? deadlines.severe : null,
            reinspectWorkdays: session.params['reinspect.workdays'],
            provisional: deadlines.provisional,
          },
    assessment: session.evaluation,
  };
}

/** Counts of the automatic findings; null where no register was handed in to judge. */
function statisticsOf(
  { findings }: Assessment,
  rulesRun: number,
  registers: Registers,
): ReportFindingStatistics | null {
  if (registers.staff.length === 0 && registers.projects.length === 0) return null;
  const count = (level: Finding['level']) => findings.filter((one) => one.level === level).length;
  return {
    rulesRun,
    rulesWithFindings: new Set(findings.map(({ rule }) => rule)).size,
    fail: count('fail'),
    suspect: count('suspect'),
    review: count('review'),
    info: count('info'),
  };
}

function registerFactsOf(registers: Registers, reviewDate: string) {
  if (registers.staff.length === 0 && registers.projects.length === 0) return null;
  return {
    staffOnReviewDate: registers.staff.filter((person) => isEmployedOn(person, reviewDate)).length,
    projects: registers.projects.length,
  };
}

function reviewOf(session: Session, sources: ReportSources, registers: Registers) {
  const issuers = (registers.org.qualifications ?? []).flatMap(({ issuer }) => issuer ?? []);
  return {
    reviewNo: session.reviewNo,
    mode: session.authorityMode,
    unit: session.unit,
    delegatingAuthority: session.delegatedBy,
    delegationNo: session.delegationNo,
    reviewDate: session.reviewDate,
    reviewYear: session.reviewYear,
    visitStartedAt: session.startedAt,
    visitEndedAt: session.closedAt,
    premises: sources.sessions.premises(session.id).map(({ address }) => address),
    team: sources.sessions
      .team(session.id)
      .map(({ name, role, certificateNo }) => ({ name, role, certificateNo })),
    copyTo: [...new Set(issuers)],
  };
}

/** Everything the report says, gathered from the case; what it makes of it is the view model's. */
export function gatherReport(
  sources: ReportSources,
  sessionId: SessionId,
  copy: ReportCopy,
): ReportInput {
  const session = sources.sessions.require(sessionId);
  const registers = sources.registers.registers(sessionId);
  const states = sources.checklist.states(sessionId);
  const complete = states.every(
    ({ answer: { verdict } }) => verdict !== null && verdict !== 'pending',
  );
  const { org, previous } = registers;
  const assessment = sources.assessment.assess(sessionId);
  return {
    language: copy.locale,
    draft: copy.draft,
    number: copy.number,
    numberPrefix: copy.numberPrefix,
    issueDate: issueDateOf(session),
    organization: {
      ...org,
      declared_directions: org.declared_directions ?? undefined,
      declared_capabilities: org.declared_capabilities ?? undefined,
      qualifications: org.qualifications ?? undefined,
    },
    review: reviewOf(session, sources, registers),
    registerFacts: registerFactsOf(registers, session.reviewDate),
    checklist: sources.checklist.checklistOf(sessionId),
    answers: answersOf(states, sources, sessionId),
    evidence: copy.evidence,
    params: paramsOf(session, sources.visit.paramReasonsOf(session)),
    previous: previous ?? null,
    earlierYears: assessment.before.flatMap((year) => year ?? []),
    findingStatistics: statisticsOf(assessment, sources.assessment.rules().length, registers),
    outcome: complete ? outcomeOf(session, assessment) : null,
    utcOffsetMinutes: CHINA_OFFSET_MINUTES,
  };
}
