import { groupFindings, groupTitle, isToLook } from '#shared/rules/board.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { RunningWords } from '../blocks.ts';
import { type SuspicionFacts, suspicionFacts } from './suspicion-facts.ts';
import type { SuspicionInput } from './suspicion-input.ts';
import { type ViewSuspicion, viewSuspicion } from './view-suspicion.ts';

export interface ViewCounts {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

export interface ViewSuspicionGroup {
  readonly title: string;
  readonly rows: readonly ViewSuspicion[];
}

/** The 疑点单 in words: what stands in it, before anything is said about its looks. */
export interface SuspicionView {
  readonly fileTitle: string;
  readonly title: string;
  readonly facts: string;
  /** That it is internal and proves nothing. */
  readonly notice: string;
  /** Arrangement, filters, how many of how many; with the reading of numbers and marks. */
  readonly notes: readonly string[];
  readonly running: RunningWords;
  /** Why nothing is listed; null where something is. */
  readonly none: string | null;
  readonly counts: ViewCounts;
  readonly columns: readonly string[];
  readonly groups: readonly ViewSuspicionGroup[];
}

/** Everything the paper says, derived from the input alone: same input, same view. */
export function suspicionView(input: SuspicionInput): SuspicionView {
  const facts = suspicionFacts(input);
  const { t } = facts.words;
  const { organization, reviewNo, reviewDate } = input;
  const head = { organization: facts.safe(organization), reviewNo };
  return {
    fileTitle: t('suspicion.fileTitle', head),
    title: t('suspicion.title'),
    facts: t('suspicion.facts', { ...head, date: facts.words.date(reviewDate) }),
    notice: t('suspicion.notice'),
    notes: notes(facts),
    running: {
      left: t('suspicion.running.left', head),
      right: t('suspicion.running.right'),
      pageOf: aroundNumbers(t('suspicion.running.pageOf', { page: NUMBER, pages: NUMBER })),
    },
    none: none(facts),
    counts: counts(facts),
    columns: COLUMNS.map((name) => t(`suspicion.columns.${name}`)),
    groups: groups(facts),
  };
}

/** Stands where the page number and the number of pages go. */
const NUMBER = '\u0000';

function aroundNumbers(words: string): RunningWords['pageOf'] {
  const [before = '', between = '', after = ''] = words.split(NUMBER);
  return [before, between, after];
}

const COLUMNS = ['no', 'level', 'item', 'subject', 'finding', 'answer', 'verified', 'by'] as const;

function notes(facts: SuspicionFacts): readonly string[] {
  const { input, listed, words } = facts;
  if (listed.length === 0) return [];
  const chosen = filters(facts);
  const selection = words.t(chosen.length === 0 ? 'suspicion.whole' : 'suspicion.selection', {
    arranged: words.t(`suspicion.arranged.${input.view.by}`),
    filters: chosen.join(''),
    listed: tally(listed, facts),
    all: tally(input.findings, facts),
  });
  return [
    selection,
    words.t('suspicion.numbering', { reviewNo: input.reviewNo }),
    ...(listed.some(({ provisional }) => provisional) ? [words.t('suspicion.provisional')] : []),
  ];
}

/** As the board counts: a hint is no finding. */
function tally(findings: readonly Finding[], { words: { t } }: SuspicionFacts): string {
  const hints = findings.filter(({ level }) => level === 'info').length;
  const count = findings.length - hints;
  const parts = [
    ...(count > 0 ? [t('suspicion.tally.findings', { count })] : []),
    ...(hints > 0 ? [t('suspicion.tally.hints', { count: hints })] : []),
  ];
  return parts.length === 0 ? t('suspicion.tally.none') : parts.join(t('separator'));
}

function filters({ input: { view }, words: { t }, rule }: SuspicionFacts): readonly string[] {
  const query = view.query.trim();
  return [
    ...(view.level === 'all'
      ? []
      : [t('suspicion.filter.level', { level: rule.level[view.level] })]),
    ...(view.onlyOpen ? [t('suspicion.filter.onlyOpen')] : []),
    ...(view.contradictions ? [t('suspicion.filter.contradictions')] : []),
    ...(query === '' ? [] : [t('suspicion.filter.query', { query })]),
  ];
}

function none({ input, listed, words: { t } }: SuspicionFacts): string | null {
  if (listed.length > 0) return null;
  if (!input.hasRegisters) return t('suspicion.none.noRegisters');
  return t(input.findings.length === 0 ? 'suspicion.none.noFindings' : 'suspicion.none.noMatch');
}

const LEVELS = ['fail', 'suspect', 'review', 'info'] as const;

/** How many of each level in each area; areas without any stay, so that nobody asks whether they were looked at. */
function counts(facts: SuspicionFacts): ViewCounts {
  const { input, listed, words, rule } = facts;
  const { t } = words;
  const areaOf = new Map(input.checklist.items.map(({ id, area }) => [String(id), area]));
  const row = (label: string, own: SuspicionFacts['listed']): readonly string[] => [
    label,
    ...LEVELS.map((level) => String(own.filter((one) => one.level === level).length)),
    String(own.length),
    String(own.filter((one) => isToLook(one, input.suggestions)).length),
  ];
  return {
    caption: t('suspicion.counts.caption'),
    columns: [
      t('suspicion.counts.area'),
      ...LEVELS.map((level) => rule.level[level]),
      t('suspicion.counts.total'),
      t('suspicion.counts.toLook'),
    ],
    rows: input.checklist.areas.map((area) =>
      row(
        `${area.code}　${words.language === 'en' ? area.name_en : area.name}`,
        listed.filter(({ item }) => areaOf.get(item) === area.code),
      ),
    ),
    total: row(t('suspicion.counts.sum'), listed),
  };
}

function groups(facts: SuspicionFacts): readonly ViewSuspicionGroup[] {
  const { input, listed, names, rule, board, words } = facts;
  const { by } = input.view;
  const titles = { ruleNames: rule.name, others: board.others };
  return groupFindings(listed, by, names).map(({ key, findings }) => ({
    title: words.t('suspicion.group', {
      title: facts.safe(groupTitle(key, by, names, titles)),
      count: findings.length,
    }),
    rows: findings.map((one) => viewSuspicion(one, facts)),
  }));
}
