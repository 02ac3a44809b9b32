import type { ItemSuggestion } from '#shared/contract/finding.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import type { ArithmeticRecord, Finding } from '#shared/rules/finding.ts';
import type { ShapeKind } from '../../components/shapes/shape-kind.ts';
import { isToLook } from '../../components/session/standing.ts';

/** Level as a shape: the same family as the verdicts, because it points at one of them. */
export function shapeOf(finding: Finding): ShapeKind {
  switch (finding.level) {
    case 'fail':
      return finding.partial ? 'partial' : 'nonconforming';
    case 'suspect':
    case 'review':
      return 'pending';
    case 'info':
      return 'notApplicable';
  }
}

export const findingKey = ({ rule, item, subject, reason }: Finding): string =>
  `${rule} ${item} ${subject} ${reason}`;

/** `S2-17|2025-03-01` → `S2-17`: the part of a subject that names a row. */
export const subjectId = (subject: string): string => subject.split('|')[0] ?? subject;

const numberAt = (finding: Finding, key: string): number | null => {
  const value = finding.arithmetic[key];
  return typeof value === 'number' ? value : null;
};

/** What should have been, what was, and what lacks, where a finding counts something. */
export interface Shortfall {
  readonly required: number;
  readonly earned: number;
  readonly short: number;
}

export function shortfallOf(finding: Finding): Shortfall | null {
  const [required, earned] = [numberAt(finding, 'required'), numberAt(finding, 'earned')];
  if (required === null || earned === null) return null;
  return { required, earned, short: numberAt(finding, 'short') ?? required - earned };
}

/** One training of the opened proof, its days added up. */
export interface TrainingLine {
  readonly id: string;
  readonly date: string;
  readonly hours: number;
  /** Hours that count; 0 when none does. */
  readonly counted: number;
  readonly notCounted: 'kind' | 'noEvidence' | 'notEmployed' | null;
}

const REASONS = ['kind', 'noEvidence', 'notEmployed'] as const;

const isRecord = (entry: string | ArithmeticRecord): entry is ArithmeticRecord =>
  typeof entry !== 'string';

function dayOf(entry: ArithmeticRecord): TrainingLine {
  const { trainingId, date, hours, notCounted } = entry;
  const amount = typeof hours === 'number' ? hours : 0;
  return {
    id: String(trainingId ?? ''),
    date: String(date ?? ''),
    hours: amount,
    counted: notCounted === null ? amount : 0,
    notCounted: REASONS.find((reason) => reason === notCounted) ?? null,
  };
}

/** Every training the finding looked at by day; those that do not count stand behind, they are read last. */
export function trainingLines(finding: Finding): readonly TrainingLine[] {
  const entries = finding.arithmetic['entries'];
  if (!Array.isArray(entries)) return [];
  const lines = new Map<string, TrainingLine>();
  for (const entry of entries.filter(isRecord)) {
    const day = dayOf(entry);
    const known = lines.get(day.id);
    lines.set(
      day.id,
      known
        ? {
            ...known,
            hours: known.hours + day.hours,
            counted: known.counted + day.counted,
            notCounted: known.notCounted ?? day.notCounted,
          }
        : day,
    );
  }
  const rank = ({ notCounted, date }: TrainingLine): string =>
    `${notCounted === null ? 0 : 1} ${date}`;
  return [...lines.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Hours with at most two decimals, as a person writes them. */
export const plain = (value: number): string => String(Math.round(value * 100) / 100);
export const percent = (value: number): string => `${Math.round(value * 1000) / 10}%`;

/** How the required hours came about: proportional to the days, or the whole year. */
export function requiredParts(finding: Finding) {
  const value = (key: string): number => numberAt(finding, key) ?? 0;
  const [annual, days, yearDays] = [value('annual'), value('days'), value('yearDays')];
  const prorated = finding.arithmetic['prorata'] === true && days < yearDays && yearDays > 0;
  const raw = yearDays > 0 ? (annual * days) / yearDays : annual;
  return {
    annual: plain(annual),
    days,
    yearDays,
    raw: plain(raw),
    step: plain(value('roundUpTo')),
    prorated,
  };
}

/** Two registers that say different things about the same person or project. */
const CONTRADICTIONS: ReadonlySet<Finding['reason']> = new Set([
  'categoryDiffers',
  'certificateGap',
  'certificateMissing',
  'filedDiffers',
  'filedLate',
  'filingDiffers',
  'keyStaffUnfiled',
  'ndaLate',
  'projectMisreported',
  'projectUnreported',
  'rosterExtra',
  'rosterMissing',
  'teamDiffers',
  'trainingNotEmployed',
]);

export const isContradiction = ({ reason }: Finding): boolean => CONTRADICTIONS.has(reason);

export const registersOf = ({ rows }: Finding): readonly RegisterKey[] => [
  ...new Set(rows.map(({ register }) => register)),
];

const rowIn = (finding: Finding, register: RegisterKey): string | null =>
  finding.rows.find((row) => row.register === register)?.id ?? null;

export type Arrangement = 'rule' | 'person' | 'project';
export const ARRANGEMENTS = ['rule', 'person', 'project'] as const satisfies readonly Arrangement[];

export interface KnownRows {
  readonly staff: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
}

/** Whom or what a finding is about in this arrangement; empty for the organisation and all others. */
export function groupKey(finding: Finding, by: Arrangement, known: KnownRows): string {
  if (by === 'rule') return finding.rule;
  // It rests on rows of people and projects, but is about none of them.
  if (subjectId(finding.subject) === 'ORG') return '';
  const own = [finding.unit, subjectId(finding.subject)];
  if (by === 'person') {
    return own.find((id) => known.staff.has(id)) ?? rowIn(finding, 'staff') ?? '';
  }
  return own.find((id) => known.projects.has(id)) ?? rowIn(finding, 'projects') ?? '';
}

export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** Groups in the order of their first finding; what is about nobody in particular comes last. */
export function groupFindings(
  findings: readonly Finding[],
  by: Arrangement,
  known: KnownRows,
): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, (finding) => groupKey(finding, by, known));
  return [...groups]
    .map(([key, own]) => ({ key, findings: own }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === ''));
}

/** Other findings on the same people or projects as those of an item. */
export function relatedFindings(all: readonly Finding[], item: string): readonly Finding[] {
  const units = new Set(
    all
      .filter((one) => one.item === item)
      .flatMap(({ unit, subject }) => [unit, subjectId(subject)]),
  );
  units.delete('ORG');
  return all.filter(
    (one) => one.item !== item && (units.has(one.unit) || units.has(subjectId(one.subject))),
  );
}

/** Findings by item that stand in the tree, and which of their items are still to be looked at. */
export interface ItemFindings {
  readonly count: number;
  readonly toLook: boolean;
}

export function findingsByItem(
  findings: readonly Finding[],
  suggestions: readonly ItemSuggestion[],
): ReadonlyMap<string, ItemFindings> {
  const byItem = Map.groupBy(
    findings.filter(({ level }) => level !== 'info'),
    ({ item }) => item,
  );
  return new Map(
    [...byItem].map(([item, own]) => [
      item,
      { count: own.length, toLook: own.some((finding) => isToLook(finding, suggestions)) },
    ]),
  );
}
