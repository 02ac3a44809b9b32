import { countVerdicts, type ReportFacts, type VerdictCounts } from './view-facts.ts';
import type { ReportArea, ReportChecklistItem } from './report-input.ts';
import type { ViewPart, ViewTable } from './view-types.ts';

export function areaName(area: ReportArea, { words }: ReportFacts): string {
  return words.language === 'en' ? area.name_en : area.name;
}

export function areasParts(facts: ReportFacts): readonly ViewPart[] {
  const counts = countVerdicts(facts.input.checklist.items, facts.answers);
  const sentence = (text: string): ViewPart => ({ kind: 'paragraph', spans: [{ text }] });
  const automatic = automaticSentence(facts);
  return [
    sentence(summary(counts, facts)),
    areasTable(counts, facts),
    ...(automatic === null ? [] : [sentence(automatic)]),
  ];
}

function summary(counts: VerdictCounts, facts: ReportFacts): string {
  const { t } = facts.words;
  const pending = counts.pending === 0 ? '' : t('areas.pending', { count: counts.pending });
  return t('areas.summary', { ...counts, notes: notApplicableNotes(facts) }) + pending;
}

/** Up to three reasons stand in the sentence; all of them are in annex 1. */
function notApplicableNotes({ input, words, answers }: ReportFacts): string {
  const notes = input.checklist.items
    .map((item) => answers.get(item.id))
    .filter((answer) => answer?.verdict === 'notApplicable')
    .flatMap((answer) => (answer === undefined ? [] : [answer]))
    .map((answer) => ({ item: answer.itemId, reason: oneLine(answer.naReason) }));
  if (notes.length === 0 || notes.length > 3) return '';
  const each = notes.map((note) =>
    note.reason === '' ? note.item : words.t('areas.notApplicableNote', note),
  );
  const semicolon = words.language === 'en' ? '; ' : '；';
  return words.t('areas.notApplicableNotes', { notes: each.join(semicolon) });
}

export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*[\r\n]+\s*/gu, ' ');
}

function areasTable(all: VerdictCounts, facts: ReportFacts): ViewTable {
  const { t } = facts.words;
  const withPending = all.pending > 0;
  const cells = (counts: VerdictCounts): readonly string[] =>
    [
      counts.total,
      counts.conforming,
      counts.partial,
      counts.nonconforming,
      counts.notApplicable,
      ...(withPending ? [counts.pending] : []),
    ].map(String);
  return {
    kind: 'table',
    name: 'areas',
    caption: t('areas.caption'),
    columns: [
      t('areas.columns.area'),
      t('areas.columns.total'),
      t('areas.columns.conforming'),
      t('areas.columns.partial'),
      t('areas.columns.nonconforming'),
      t('areas.columns.notApplicable'),
      ...(withPending ? [t('areas.columns.pending')] : []),
    ],
    rows: facts.input.checklist.areas.map((area) => [
      `${area.code}　${areaName(area, facts)}`,
      ...cells(countVerdicts(itemsOf(area, facts), facts.answers)),
    ]),
    total: [t('areas.sum'), ...cells(all)],
  };
}

export function itemsOf(area: ReportArea, { input }: ReportFacts): readonly ReportChecklistItem[] {
  return input.checklist.items.filter((item) => item.area === area.code);
}

function automaticSentence({ input, words }: ReportFacts): string | null {
  const statistics = input.findingStatistics;
  if (statistics === null) return null;
  const { rulesRun: rules, rulesWithFindings: hit } = statistics;
  const levels = (['fail', 'suspect', 'review', 'info'] as const).filter(
    (level) => statistics[level] > 0,
  );
  const total = levels.reduce((sum, level) => sum + statistics[level], 0);
  if (total === 0) return words.t('areas.automaticNone', { rules });
  const found = words.t('areas.automatic', {
    rules,
    hit,
    clear: rules - hit,
    total,
    levels: words.list(
      levels.map((level) => words.t(`areas.level.${level}`, { count: statistics[level] })),
    ),
  });
  // Only a complete checklist may say that everything was decided.
  return input.outcome === null ? found : found + words.t('areas.automaticDecided');
}
