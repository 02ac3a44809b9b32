import { evidenceRuns } from './evidence-runs.ts';
import { rowPieces } from './row-pieces.ts';
import type { ReportSeverity } from './report-input.ts';
import type { ReportFacts } from './view-facts.ts';
import type { ViewPart, ViewProblem, ViewTable } from './view-types.ts';

/** 主要问题: severe ones told one by one, the lesser ones in a table; the order is by severity. */
export function problemsParts(facts: ReportFacts): readonly ViewPart[] {
  const { words, problems } = facts;
  const { t } = words;
  const sentence = (text: string): ViewPart => ({ kind: 'paragraph', spans: [{ text }] });
  if (problems.length === 0) return [sentence(t('problems.none'))];
  const severe = problems.filter((problem) => problem.severity === 'severe');
  const lesser = problems.filter((problem) => problem.severity !== 'severe');
  let n = 0;
  const subsection = (text: string): ViewPart => {
    n += 1;
    return { kind: 'subheading', text: t('number.subsection', { n: words.ordinal(n) }) + text };
  };
  return [
    sentence(t('problems.summary', { total: problems.length, levels: levelWords(facts) })),
    ...(severe.length === 0 ? [] : [subsection(t('section.severe'))]),
    ...severe.flatMap((problem, index) => severeParts(problem, index + 1, facts)),
    ...(lesser.length === 0 ? [] : [subsection(t('section.lesser')), lesserTable(lesser, facts)]),
  ];
}

function levelWords({ words, problems }: ReportFacts): string {
  const levels = [...SEVERITIES, null].map((severity) => ({
    key: severity ?? ('undecided' as const),
    count: problems.filter((problem) => problem.severity === severity).length,
  }));
  return words.list(
    levels
      .filter((level) => level.count > 0)
      .map((level) => words.t(`problems.level.${level.key}`, { count: level.count })),
  );
}

const SEVERITIES = ['severe', 'moderate', 'minor'] as const satisfies readonly ReportSeverity[];

function severeParts(problem: ViewProblem, n: number, facts: ReportFacts): readonly ViewPart[] {
  const { t } = facts.words;
  const heading = t('problems.item', {
    title: problem.title,
    id: problem.itemId,
    short: t('standardShort'),
    clauses: problem.clauses,
    repeat: problem.repeated ? t('problems.repeat') : '',
  });
  const reason =
    problem.severityReason === ''
      ? []
      : [
          {
            kind: 'written' as const,
            text: t('problems.severityChanged', { reason: problem.severityReason }),
          },
        ];
  return [
    { kind: 'item', text: `${n}. ${heading}` },
    { kind: 'written', text: factWithEvidence(problem, facts) },
    ...repeatNotes(problem, facts).map((text): ViewPart => ({ kind: 'written', text })),
    ...reason,
  ];
}

/** The fact as written, its evidence numbers before the closing stop unless the writer cited them. */
function factWithEvidence(problem: ViewProblem, { words }: ReportFacts): string {
  const fact = problem.fact === '' ? words.t('problems.noFact') : problem.fact;
  const missing = problem.evidence.filter((number) => !fact.includes(number));
  if (missing.length === 0) return fact;
  const cited = words.t('problems.evidence', { numbers: words.list(evidenceRuns(missing)) });
  const stop = /[。.]$/u.exec(fact)?.[0] ?? '';
  return `${fact.slice(0, fact.length - stop.length)}${cited}${words.t('stop').trim()}`;
}

/** A fact quoted inside another sentence. */
const unstopped = (text: string): string => text.trim().replace(/[。.]$/u, '');

/** What the years before had said of the same item, in their own words (DOMAIN §4.4). */
function repeatNotes(problem: ViewProblem, { input, words }: ReportFacts): readonly string[] {
  if (!problem.repeated) return [];
  return input.earlierYears.flatMap(({ year, problems }) =>
    problems
      .filter(({ item, text }) => item === problem.itemId && text !== '')
      .map(({ text }) => {
        const key = year === input.review.reviewYear - 1 ? 'repeatNote' : 'earlierNote';
        return words.t(`problems.${key}`, { year, text: unstopped(text) });
      }),
  );
}

function lesserTable(problems: readonly ViewProblem[], facts: ReportFacts): ViewTable {
  const { t } = facts.words;
  return {
    kind: 'table',
    name: 'problems',
    caption: t('problems.caption'),
    columns: [
      t('problems.columns.no'),
      t('problems.columns.id'),
      t('problems.columns.item'),
      t('problems.columns.fact'),
      t('problems.columns.evidence'),
      t('problems.columns.severity'),
    ],
    rows: problems.flatMap((problem, index) => lesserRows(problem, index + 1, facts)),
    total: null,
  };
}

/** Lines of the portrait page that a row may take. */
const ROW_LINES = 34;
const FACT_UNITS = 15;

/** One row, or several when the fact is longer than a page is high. */
function lesserRows(
  problem: ViewProblem,
  no: number,
  facts: ReportFacts,
): readonly (readonly string[])[] {
  const { t } = facts.words;
  const evidence = evidenceRuns(problem.evidence).join(t('separator'));
  const severity =
    problem.severity === null ? t('problems.undecided') : t(`severity.${problem.severity}`);
  const title = problem.title + (problem.repeated ? t('problems.repeat') : '');
  return rowPieces(lesserFact(problem, facts), FACT_UNITS, ROW_LINES).map((fact, index) =>
    index === 0
      ? [String(no), problem.itemId, title, fact, evidence === '' ? t('none') : evidence, severity]
      : ['', problem.itemId, t('continued'), fact, '', ''],
  );
}

function lesserFact(problem: ViewProblem, facts: ReportFacts): string {
  const { t } = facts.words;
  const reason = problem.severityReason;
  return [
    problem.fact === '' ? t('problems.noFact') : problem.fact,
    ...repeatNotes(problem, facts),
    ...(reason === '' ? [] : [t('problems.severityChanged', { reason })]),
  ].join('\n');
}
