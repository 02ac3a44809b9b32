import type { Arrangement, BoardView } from '../model/board-view.ts';
import type { Verdict } from '../model/enums.ts';
import type { RegisterKey } from '../model/registers/index.ts';
import { ORG_SUBJECT } from './finding.ts';
import type { Finding } from './finding.ts';
import type { SuggestionStanding } from './suggestion-standing.ts';

/** Level as a shape: the same family as the verdicts, because it points at one of them. */
export function shapeOf(finding: Finding): Verdict {
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

/** `S2-17|2025-03-01` → `S2-17`: the part of a subject that names a row. */
export const subjectId = (subject: string): string => subject.split('|')[0] ?? subject;

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
  // The project register says people went in; the filings know nothing of it.
  'notFiled',
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

/** How the answer of an item stands to what is suggested for it. */
export interface ItemStanding {
  readonly itemId: string;
  readonly standing: SuggestionStanding;
}

const SETTLED: ReadonlySet<SuggestionStanding> = new Set(['accepted', 'overridden']);

/** An inspector has still to look at it: its item is not decided, or was decided on other findings. */
export function isToLook(finding: Finding, standings: readonly ItemStanding[]): boolean {
  if (finding.level === 'info') return false;
  const own = standings.find(({ itemId }) => itemId === finding.item);
  return own === undefined || !SETTLED.has(own.standing);
}

/** Names by the id of the row: `S2-17` → the person. */
export type NamesById = ReadonlyMap<string, string>;

export interface SubjectNames {
  readonly staff: NamesById;
  readonly projects: NamesById;
}

/** Name of a person or a project; empty for everything else. */
export const nameOf = ({ staff, projects }: SubjectNames, id: string): string =>
  staff.get(id) ?? projects.get(id) ?? '';

/** Whom or what a finding is about; both empty for the organisation as a whole. */
export function subjectOf(finding: Finding, names: SubjectNames) {
  const id = subjectId(finding.subject);
  if (id === 'ORG') return { id: '', name: '' };
  return { id, name: nameOf(names, id) || nameOf(names, finding.unit) };
}

const rowIn = (finding: Finding, register: RegisterKey): string | null =>
  finding.rows.find((row) => row.register === register)?.id ?? null;

/** Whom or what a finding is about in this arrangement; empty for the organisation and all others. */
export function groupKey(finding: Finding, by: Arrangement, names: SubjectNames): string {
  if (by === 'rule') return finding.rule;
  // It rests on rows of people and projects, but is about none of them.
  if (subjectId(finding.subject) === ORG_SUBJECT) return '';
  const own = [finding.unit, subjectId(finding.subject)];
  if (by === 'person') {
    return own.find((id) => names.staff.has(id)) ?? rowIn(finding, 'staff') ?? '';
  }
  return own.find((id) => names.projects.has(id)) ?? rowIn(finding, 'projects') ?? '';
}

export interface FindingGroup<F extends Finding = Finding> {
  readonly key: string;
  readonly findings: readonly F[];
}

/** The first findings of the first groups, for lists too long to be made at once. */
export function firstOf<F extends Finding>(
  groups: readonly FindingGroup<F>[],
  limit: number,
): readonly { readonly group: FindingGroup<F>; readonly shown: readonly F[] }[] {
  let left = limit;
  return groups.flatMap((group) => {
    const shown = group.findings.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ group, shown }];
  });
}

/** Groups in the order of their first finding; what is about nobody in particular comes last. */
export function groupFindings<F extends Finding>(
  findings: readonly F[],
  by: Arrangement,
  names: SubjectNames,
): readonly FindingGroup<F>[] {
  const groups = Map.groupBy(findings, (finding) => groupKey(finding, by, names));
  return [...groups]
    .map(([key, own]) => ({ key, findings: own }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === ''));
}

interface GroupWords {
  readonly ruleNames: Readonly<Record<string, string>>;
  /** Title of what is about the organisation or about nobody in particular. */
  readonly others: string;
}

export function groupTitle(
  key: string,
  by: Arrangement,
  names: SubjectNames,
  words: GroupWords,
): string {
  if (key === '') return words.others;
  return `${key} ${by === 'rule' ? (words.ruleNames[key] ?? '') : nameOf(names, key)}`.trim();
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query.trim())
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}

export interface BoardFacts {
  readonly names: SubjectNames;
  readonly standings: readonly ItemStanding[];
  /** The sentence of a finding in the language of the reader: what is searched is what is read. */
  readonly describe: (finding: Finding) => string;
}

/** Whether the board shows a finding. */
export function passesBoard(finding: Finding, view: BoardView, facts: BoardFacts): boolean {
  const { id, name } = subjectOf(finding, facts.names);
  return (
    (view.level === 'all' || finding.level === view.level) &&
    (!view.onlyOpen || isToLook(finding, facts.standings)) &&
    (!view.contradictions || isContradiction(finding)) &&
    matches([finding.rule, finding.item, id, name, facts.describe(finding)].join(' '), view.query)
  );
}
