import type { DocumentWords } from '../words.ts';
import type {
  ReportAnswer,
  ReportChecklistItem,
  ReportInput,
  ReportSeverity,
  ReportVerdict,
} from './report-input.ts';
import type { ViewProblem } from './view-types.ts';

export interface ReportFacts {
  readonly input: ReportInput;
  readonly words: DocumentWords;
  readonly answers: ReadonlyMap<string, ReportAnswer>;
  readonly evidenceByItem: ReadonlyMap<string, readonly string[]>;
  readonly repeated: ReadonlySet<string>;
  readonly problems: readonly ViewProblem[];
}

const RANK: Readonly<Record<ReportSeverity, number>> = { severe: 0, moderate: 1, minor: 2 };

/** Indexes the input once; every part of the view reads from here. */
export function reportFacts(input: ReportInput, words: DocumentWords): ReportFacts {
  const answers = new Map(input.answers.map((answer) => [answer.itemId, answer]));
  const evidenceByItem = indexEvidence(input);
  const repeated = repeatedItems(input, answers);
  const problems = input.checklist.items
    .flatMap((item) => problemOf(item, { input, words, answers, evidenceByItem, repeated }))
    .toSorted((a, b) => rank(a.severity) - rank(b.severity));
  return { input, words, answers, evidenceByItem, repeated, problems };
}

function indexEvidence(input: ReportInput): ReadonlyMap<string, readonly string[]> {
  const byItem = new Map<string, string[]>();
  for (const piece of input.evidence) {
    for (const item of piece.items) {
      const numbers = byItem.get(item);
      if (numbers === undefined) byItem.set(item, [piece.number]);
      else numbers.push(piece.number);
    }
  }
  return byItem;
}

function repeatedItems(
  input: ReportInput,
  answers: ReadonlyMap<string, ReportAnswer>,
): ReadonlySet<string> {
  if (input.outcome !== null) return new Set(input.outcome.repeatItems);
  const last = input.earlierYears.find(({ year }) => year === input.review.reviewYear - 1);
  const before = (last?.problems ?? []).map(({ item }) => item);
  return new Set(before.filter((item) => isProblem(answers.get(item)?.verdict)));
}

export function isProblem(verdict: ReportVerdict | undefined): boolean {
  return verdict === 'partial' || verdict === 'nonconforming';
}

function rank(severity: ReportSeverity | null): number {
  return severity === null ? 3 : RANK[severity];
}

function problemOf(
  item: ReportChecklistItem,
  facts: Omit<ReportFacts, 'problems'>,
): readonly ViewProblem[] {
  const answer = facts.answers.get(item.id);
  if (answer === undefined || !isProblem(answer.verdict)) return [];
  return [
    {
      itemId: item.id,
      title: itemTitle(item, facts.words),
      clauses: clauseText(item.clause, facts.words),
      severity: facts.input.outcome?.severityByItem[item.id] ?? answer.severity,
      severityReason: answer.severityReason.trim(),
      fact: answer.fact.trim(),
      evidence: facts.evidenceByItem.get(item.id) ?? [],
      repeated: facts.repeated.has(item.id),
    },
  ];
}

export function itemTitle(item: ReportChecklistItem, words: DocumentWords): string {
  return words.language === 'en' ? item.title_en : item.title;
}

/** Clause numbers never break inside: “4.5 b)” keeps together. */
export function clauseText(clauses: readonly string[], words: DocumentWords): string {
  return clauses.map((clause) => clause.replaceAll(' ', '\u00a0')).join(words.t('clauseSeparator'));
}

export interface VerdictCounts {
  readonly total: number;
  readonly conforming: number;
  readonly partial: number;
  readonly nonconforming: number;
  readonly notApplicable: number;
  /** Pending and unanswered together. */
  readonly pending: number;
}

/** Counts the answers of some items; whatever is not one of the four final answers counts as pending. */
export function countVerdicts(
  items: readonly ReportChecklistItem[],
  answers: ReadonlyMap<string, ReportAnswer>,
): VerdictCounts {
  const counts = { conforming: 0, partial: 0, nonconforming: 0, notApplicable: 0, pending: 0 };
  for (const item of items) counts[answers.get(item.id)?.verdict ?? 'pending'] += 1;
  return { total: items.length, ...counts };
}
