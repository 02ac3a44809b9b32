import type { ItemSuggestion, RuleMeta } from '#shared/contract/finding.ts';
import type { Answer } from '#shared/model/answer.ts';
import type { Checklist } from '#shared/model/checklist.ts';
import type { Severity, Verdict } from '#shared/model/enums.ts';
import { itemIdSchema } from '#shared/model/ids.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import type { Session } from '#shared/model/session.ts';
import type { RuleContext } from '#shared/rules/context.ts';
import { rectificationDeadline } from '#shared/rules/deadlines.ts';
import { RULES } from '#shared/rules/engine.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { decideOutcome } from '#shared/rules/outcome.ts';
import type { Outcome } from '#shared/rules/outcome.ts';
import { itemsOf } from '#shared/rules/precedents.ts';
import type { YearProblems } from '#shared/model/precedent.ts';
import { suggestionStanding } from '#shared/rules/suggestion-standing.ts';
import type { Suggestion } from '#shared/rules/suggestions.ts';
import { DomainError } from '../../lib/errors.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { PrecedentService } from '../precedent/precedent.service.ts';
import type { SessionService } from '../session/session.service.ts';
import type { FindingCache } from './finding-cache.ts';

export type AssessmentService = ReturnType<typeof createAssessmentService>;

/** Last day of rectification for each severity; `provisional` when the calendar does not reach it. */
export type Deadlines = Readonly<Record<Severity, string>> & { readonly provisional: boolean };

export type Assessment = {
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
  readonly outcome: Outcome;
  /** What the years before had raised, the nearest first. */
  readonly before: readonly (YearProblems | null)[];
  /** Null when nothing is to be rectified or the day of service is not known yet. */
  readonly deadlines: Deadlines | null;
};

function outcomeOf(
  session: Session,
  checklist: Checklist,
  answers: readonly Answer[],
  findings: readonly Finding[],
  before: readonly (YearProblems | null)[],
): Outcome {
  const [last = null, earlier = null] = before;
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
    previousItems: itemsOf(last),
    earlierItems: itemsOf(earlier),
    findings,
    incomplete: session.state === 'incomplete',
  });
}

function deadlinesOf(session: Session, context: RuleContext, outcome: Outcome): Deadlines | null {
  const { serviceDate, params } = session;
  if (serviceDate === null || !outcome.rectification) return null;
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

const ruleMeta: readonly RuleMeta[] = RULES.map(({ id, items, clause, reads, params }) => ({
  id,
  items: items.map((item) => itemIdSchema.parse(item)),
  clause,
  reads,
  params,
}));

function itemSuggestion(suggestion: Suggestion, answer: Answer | undefined): ItemSuggestion {
  const given = {
    verdict: answer?.verdict ?? null,
    suggestedVerdict: answer?.suggestedVerdict ?? null,
    overrideReason: answer?.overrideReason ?? '',
  };
  return {
    itemId: itemIdSchema.parse(suggestion.item),
    verdict: suggestion.verdict,
    population: suggestion.population,
    answer: given.verdict,
    suggestedVerdict: given.suggestedVerdict,
    overrideReason: given.overrideReason,
    standing: suggestionStanding(suggestion.verdict, given),
  };
}

/** What the machine makes of a session: findings, suggestions and the suggested outcome. */
export function createAssessmentService(
  sessions: SessionService,
  checklists: ChecklistService,
  findings: FindingCache,
  precedents: PrecedentService,
) {
  const answersOf = (sessionId: SessionId): readonly Answer[] => checklists.answers(sessionId);
  const suggested = (sessionId: SessionId, itemId: ItemId): Verdict => {
    const found = findings.of(sessionId).suggestions.find(({ item }) => item === itemId);
    if (found === undefined || found.verdict === 'pending')
      throw new DomainError('SUGGESTION_MISSING', { itemId });
    return found.verdict;
  };
  return {
    assess: (sessionId: SessionId): Assessment => {
      const session = sessions.require(sessionId);
      const judged = findings.of(sessionId);
      const checklist = checklists.checklistOf(sessionId);
      const before = precedents.before(session);
      const outcome = outcomeOf(session, checklist, answersOf(sessionId), judged.findings, before);
      return {
        findings: judged.findings,
        suggestions: judged.suggestions,
        outcome,
        before,
        deadlines: deadlinesOf(session, judged.context, outcome),
      };
    },
    board: (sessionId: SessionId) => {
      const judged = findings.of(sessionId);
      const answers = new Map(answersOf(sessionId).map((answer) => [answer.itemId, answer]));
      return {
        stamp: judged.stamp,
        hasRegisters: judged.hasRegisters,
        provisional: judged.findings.some(({ provisional }) => provisional),
        findings: judged.findings.map((finding) => ({
          ...finding,
          item: itemIdSchema.parse(finding.item),
        })),
        suggestions: judged.suggestions.map((one) =>
          itemSuggestion(one, answers.get(itemIdSchema.parse(one.item))),
        ),
      };
    },
    rules: (): readonly RuleMeta[] => ruleMeta,
    accept: (sessionId: SessionId, itemId: ItemId, groupId: string | undefined) =>
      checklists.setAnswer(
        sessionId,
        itemId,
        { verdict: suggested(sessionId, itemId), overrideReason: '' },
        groupId,
      ),
    override: (
      sessionId: SessionId,
      itemId: ItemId,
      { verdict, reason }: { readonly verdict: Verdict; readonly reason: string },
      groupId: string | undefined,
    ) => checklists.setAnswer(sessionId, itemId, { verdict, overrideReason: reason }, groupId),
  };
}
