import type { Checklist, ChecklistItem, RuleParams } from '../model/checklist.ts';
import { SEVERITY_FROM_LABEL } from '../model/enums.ts';
import type { Severity, Verdict } from '../model/enums.ts';
import type { Finding } from './finding.ts';

/** §4.1 step 6, strongest last; the Chinese words are in the file format. */
export const HEADLINES = [
  'passed',
  'passedWithAdvice',
  'warning',
  'rectification',
  'warningAndRectification',
  'disqualification',
  'incomplete',
] as const;
export type Headline = (typeof HEADLINES)[number];

export const HEADLINE_LABEL = {
  passed: '通过',
  passedWithAdvice: '通过（附改进建议）',
  warning: '警告',
  rectification: '限期整改',
  warningAndRectification: '警告并限期整改',
  disqualification: '建议取消服务资格',
  incomplete: '审查未完成',
} as const satisfies Record<Headline, string>;

export interface OutcomeInput {
  readonly checklist: Checklist;
  readonly params: RuleParams;
  /** Final answers by item; `pending` counts for nothing and must be cleared before closing. */
  readonly answers: ReadonlyMap<string, Verdict>;
  /** Items for which the inspector ticked 情节严重. */
  readonly aggravated: ReadonlySet<string>;
  /** Items the previous review had raised. */
  readonly previousItems: ReadonlySet<string>;
  /** Items the review before that had raised: three years in a row weigh more (§4.4). */
  readonly earlierItems?: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** Severities an inspector set against the checklist's own, before partial and repeat shift them. */
  readonly severities?: ReadonlyMap<string, Severity>;
  /** Refusal or obstruction made the visit impossible to finish; nothing is inferred from it. */
  readonly incomplete?: boolean;
}

/** An item answered 部分符合 or 不符合, with what the answer weighs. */
export interface Problem {
  readonly item: string;
  readonly verdict: 'partial' | 'nonconforming';
  readonly severity: Severity;
  readonly repeated: boolean;
  /** Raised this year and in both years before. */
  readonly thirdYear: boolean;
  readonly fatal: boolean;
  /** Over and past repair: a warning, not a rectification. One open finding makes it repairable. */
  readonly lapsed: boolean;
}

export interface Outcome {
  readonly headline: Headline;
  readonly warning: boolean;
  readonly rectification: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly problems: readonly Problem[];
}

export type ProblemVerdict = Problem['verdict'];
export const isProblemVerdict = (verdict: Verdict | null | undefined): verdict is ProblemVerdict =>
  verdict === 'partial' || verdict === 'nonconforming';

const RANKS = ['minor', 'moderate', 'severe'] as const satisfies readonly Severity[];

/** Partial one down (not below minor), then repeated one up (not above severe). */
export function effectiveSeverity(base: Severity, partial: boolean, repeated: boolean): Severity {
  const lowered = Math.max(0, RANKS.indexOf(base) - (partial ? 1 : 0));
  const raised = Math.min(RANKS.length - 1, lowered + (repeated ? 1 : 0));
  return RANKS[raised] ?? base;
}

function isFatal(item: ChecklistItem, verdict: Verdict, aggravated: boolean): boolean {
  if (verdict !== 'nonconforming') return false;
  return item.fatal === 'auto' || (item.fatal === 'confirm' && aggravated);
}

function problemsOf(input: OutcomeInput): readonly Problem[] {
  const open = new Set(input.findings.filter((row) => row.open).map((row) => row.item));
  return input.checklist.items.flatMap((item): Problem[] => {
    const verdict = input.answers.get(item.id);
    if (!isProblemVerdict(verdict)) return [];
    const repeated = input.previousItems.has(item.id);
    const base = input.severities?.get(item.id) ?? SEVERITY_FROM_LABEL[item.severity];
    return [
      {
        item: item.id,
        verdict,
        severity: effectiveSeverity(base, verdict === 'partial', repeated),
        repeated,
        thirdYear: repeated && (input.earlierItems?.has(item.id) ?? false),
        fatal: isFatal(item, verdict, input.aggravated.has(item.id)),
        lapsed: item.time_lapsed && !open.has(item.id),
      },
    ];
  });
}

const count = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter((problem) => problem.severity === severity).length;

function headlineOf(outcome: Omit<Outcome, 'headline'>, incomplete: boolean): Headline {
  if (incomplete) return 'incomplete';
  if (outcome.problems.some((problem) => problem.fatal)) return 'disqualification';
  if (outcome.warning && outcome.rectification) return 'warningAndRectification';
  if (outcome.warning) return 'warning';
  if (outcome.rectification) return 'rectification';
  return outcome.problems.length > 0 ? 'passedWithAdvice' : 'passed';
}

/** The suggested conclusion of a review (§4.1); a person decides. */
export function decideOutcome(input: OutcomeInput): Outcome {
  const problems = problemsOf(input);
  const counts = {
    minor: count(problems, 'minor'),
    moderate: count(problems, 'moderate'),
    severe: count(problems, 'severe'),
  };
  const weighty = problems.filter((problem) => problem.severity !== 'minor');
  // Whatever it weighs: the third year in a row is never less than a warning and a rectification.
  const third = problems.some((problem) => problem.thirdYear);
  const warning =
    third || counts.severe > 0 || weighty.some((problem) => problem.lapsed || problem.repeated);
  const rectification =
    third ||
    counts.severe > 0 ||
    weighty.some((problem) => !problem.lapsed) ||
    counts.minor >= input.params['rectify.minor_limit'];
  const rest = { warning, rectification, counts, problems };
  return { headline: headlineOf(rest, input.incomplete ?? false), ...rest };
}
