import { z } from 'zod';
import { finding as zhFinding } from '../i18n/zh-CN/finding.ts';
import { ruleParamOverridesSchema } from '../model/checklist.ts';
import type { Checklist, RuleParamOverrides, RuleParams } from '../model/checklist.ts';
import {
  SEVERITY_FROM_LABEL,
  SEVERITY_LABEL,
  VERDICT_FROM_LABEL,
  VERDICT_LABEL,
} from '../model/enums.ts';
import type { SeverityLabel, Verdict, VerdictLabel } from '../model/enums.ts';
import { verdictLabelSchema } from '../model/enums.ts';
import { itemIdSchema } from '../model/checklist.ts';
import { isoDate } from '../model/registers/fields.ts';
import { registersSchema, reviewSchema } from '../model/registers/index.ts';
import type { Registers } from '../model/registers/index.ts';
import { caseDeadlines } from './check-deadlines.ts';
import type { NamedDeadline } from './check-deadlines.ts';
import { createContext } from './context.ts';
import type { RuleContext } from './context.ts';
import type { IsoDate } from './dates.ts';
import { describeFinding } from './describe-finding.ts';
import { findWith } from './engine.ts';
import type { Finding } from './finding.ts';
import { decideOutcome, HEADLINE_LABEL } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { mergeParams } from './params.ts';
import { decideReinspection, REINSPECTION_LABEL, REINSPECTION_STATUSES } from './reinspection.ts';
import { suggestItems } from './suggestions.ts';
import type { Suggestion } from './suggestions.ts';

const inspectorAnswersSchema = z.looseObject({
  overrides: z
    .record(itemIdSchema, z.looseObject({ answer: verdictLabelSchema, note: z.string().nullish() }))
    .nullish(),
  manual_default: verdictLabelSchema.nullish(),
  not_applicable: z.array(itemIdSchema).nullish(),
  aggravated: z.array(itemIdSchema).nullish(),
});

/** Questions a case file may put to the engine; the answers it carries beside them are not read. */
const questionsSchema = z.looseObject({
  alternative_params: z.array(z.looseObject({ params: ruleParamOverridesSchema })).nullish(),
  reinspection_cases: z
    .array(
      z.looseObject({
        round: z.int().min(1),
        not_closed: z.record(itemIdSchema, z.enum(REINSPECTION_STATUSES)),
      }),
    )
    .nullish(),
  deadlines: z.looseObject({ 假设整改报告提交日: isoDate.nullish() }).nullish(),
});

/** A case file as far as the check reads it (samples as they stand). */
export const checkCaseSchema = registersSchema.extend({
  review: reviewSchema,
  inspector_answers: inspectorAnswersSchema.nullish(),
  expected: questionsSchema.nullish(),
});
export type CheckCase = z.infer<typeof checkCaseSchema>;

export interface CheckInput {
  readonly case: CheckCase;
  readonly checklist: Checklist;
  readonly params?: RuleParamOverrides;
  readonly others?: readonly Registers[];
}

export interface CheckedFinding {
  readonly rule: string;
  readonly item: string;
  readonly subject: string;
  readonly level: Finding['level'];
  readonly partial: boolean;
  readonly open: boolean;
  readonly msg: string;
}

type ByItem<T> = Readonly<Record<string, T>>;

/** The `expected` block of a sample: what the rules make of a case, in the words of the file. */
export interface CheckResult {
  readonly auto_findings: readonly CheckedFinding[];
  readonly item_suggestions: ByItem<VerdictLabel>;
  readonly final_answers_not_conforming: ByItem<VerdictLabel>;
  readonly outcome: {
    readonly headline: string;
    readonly counts: Readonly<Record<SeverityLabel, number>>;
    readonly fatal_items: readonly string[];
    readonly repeat_items: readonly string[];
    readonly severity_by_item: ByItem<SeverityLabel>;
  };
  readonly deadlines: Readonly<Record<string, IsoDate>>;
  /** Names of the deadlines that were counted over an unpublished year (§3.9); absent when there are none. */
  readonly deadlines_provisional?: readonly string[];
  readonly reinspection_cases?: readonly {
    readonly round: number;
    readonly not_closed: ByItem<string>;
    readonly expect: string;
  }[];
  readonly alternative_params?: readonly {
    readonly params: RuleParamOverrides;
    readonly changed_findings: readonly string[];
  }[];
}

const contextFor = (input: CheckInput, params: RuleParams): RuleContext => {
  const { review } = input.case;
  return createContext({
    registers: input.case,
    review: {
      reviewDate: review.review_date,
      reviewYear: review.review_year,
      prevReviewDate: review.prev_review_date ?? null,
    },
    checklist: input.checklist,
    params,
    calendar: input.checklist.calendar,
    others: input.others ?? [],
  });
};

/** The inspector's word first, then the machine's, then the default for what no rule looks at. */
function finalAnswers(
  input: CheckInput,
  suggestions: readonly Suggestion[],
): ReadonlyMap<string, Verdict> {
  const given = input.case.inspector_answers ?? {};
  const suggested = new Map(suggestions.map((row) => [row.item, row.verdict]));
  const manual = VERDICT_FROM_LABEL[given.manual_default ?? '符合'];
  const notApplicable = new Set<string>(given.not_applicable ?? []);
  const answerOf = (item: string): Verdict => {
    const override = given.overrides?.[item];
    if (override) return VERDICT_FROM_LABEL[override.answer];
    if (notApplicable.has(item)) return 'notApplicable';
    return suggested.get(item) ?? manual;
  };
  return new Map(input.checklist.items.map((item) => [item.id, answerOf(item.id)]));
}

const notConforming = (answers: Iterable<readonly [string, Verdict]>): ByItem<VerdictLabel> =>
  Object.fromEntries(
    [...answers]
      .filter(([, verdict]) => verdict !== 'conforming')
      .map(([item, verdict]) => [item, VERDICT_LABEL[verdict]]),
  );

const shownOutcome = ({ headline, counts, problems }: Outcome): CheckResult['outcome'] => ({
  headline: HEADLINE_LABEL[headline],
  counts: { 轻微: counts.minor, 一般: counts.moderate, 严重: counts.severe },
  fatal_items: problems.filter((row) => row.fatal).map((row) => row.item),
  repeat_items: problems
    .filter((row) => row.repeated)
    .map((row) => row.item)
    .toSorted(),
  severity_by_item: Object.fromEntries(
    problems.map((row) => [row.item, SEVERITY_LABEL[row.severity]]),
  ),
});

/** As the file writes them, and beside them which are estimates: the days keep the shape of the file. */
function shownDeadlines(
  deadlines: readonly NamedDeadline[],
): Pick<CheckResult, 'deadlines' | 'deadlines_provisional'> {
  const provisional = deadlines.filter((one) => one.provisional).map(({ name }) => name);
  return {
    deadlines: Object.fromEntries(deadlines.map(({ name, date }) => [name, date])),
    ...(provisional.length === 0 ? {} : { deadlines_provisional: provisional }),
  };
}

function reinspections(input: CheckInput, outcome: Outcome): Partial<CheckResult> {
  const questions = input.case.expected?.reinspection_cases;
  if (!questions) return {};
  const weighed = new Map(outcome.problems.map((row) => [row.item, row.severity]));
  const base = new Map(
    input.checklist.items.map((row) => [row.id, SEVERITY_FROM_LABEL[row.severity]]),
  );
  return {
    reinspection_cases: questions.map(({ round, not_closed }) => {
      const items = Object.entries(not_closed).map(([item, status]) => ({
        severity: weighed.get(item) ?? base.get(item) ?? 'severe',
        status,
      }));
      return { round, not_closed, expect: REINSPECTION_LABEL[decideReinspection(round, items)] };
    }),
  };
}

const identity = (row: CheckedFinding): string => JSON.stringify(row);

const shown = (finding: Finding): CheckedFinding => ({
  rule: finding.rule,
  item: finding.item,
  subject: finding.subject,
  level: finding.level,
  partial: finding.partial,
  open: finding.open,
  msg: describeFinding(finding, zhFinding),
});

/** What would be found with other parameters that is not found with these. */
function alternatives(
  input: CheckInput,
  params: RuleParams,
  findings: readonly CheckedFinding[],
): Partial<CheckResult> {
  const questions = input.case.expected?.alternative_params;
  if (!questions) return {};
  const known = new Set(findings.map(identity));
  return {
    alternative_params: questions.map((question) => ({
      params: question.params,
      changed_findings: findWith(contextFor(input, mergeParams(params, question.params)))
        .map(shown)
        .filter((row) => !known.has(identity(row)))
        .map((row) => row.msg),
    })),
  };
}

export interface CheckedCase {
  readonly result: CheckResult;
  /** The deadlines one by one, for people. */
  readonly deadlines: readonly NamedDeadline[];
}

/** Stateless check of one case: findings, suggestions, outcome and deadlines (DOMAIN §3, §4). */
export function checkWithDeadlines(input: CheckInput): CheckedCase {
  const params = mergeParams(input.checklist.params, input.params ?? {});
  const context = contextFor(input, params);
  const found = findWith(context);
  const suggestions = suggestItems(context, found);
  const answers = finalAnswers(input, suggestions);
  const outcome = decideOutcome({
    checklist: input.checklist,
    params,
    answers,
    aggravated: new Set(input.case.inspector_answers?.aggravated ?? []),
    previousItems: new Set((input.case.previous?.findings ?? []).map((row) => row.item)),
    findings: found,
  });
  const findings = found.map(shown);
  const serviceDate = input.case.review.service_date ?? null;
  const reportDate = input.case.expected?.deadlines?.假设整改报告提交日 ?? null;
  const deadlines = caseDeadlines({ serviceDate, reportDate }, context, outcome);
  const result = {
    auto_findings: findings,
    item_suggestions: notConforming(suggestions.map((row) => [row.item, row.verdict])),
    final_answers_not_conforming: notConforming(answers),
    outcome: shownOutcome(outcome),
    ...shownDeadlines(deadlines),
    ...reinspections(input, outcome),
    ...alternatives(input, params, findings),
  };
  return { result, deadlines };
}

export const checkCase = (input: CheckInput): CheckResult => checkWithDeadlines(input).result;
