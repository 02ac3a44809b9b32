import { evidenceRuns } from './evidence-runs.ts';
import { rowPieces } from './row-pieces.ts';
import type { ReportArea, ReportChecklistItem, ReportEvidence } from './report-input.ts';
import { areaName, itemsOf } from './view-areas.ts';
import { clauseText, countVerdicts, isProblem, itemTitle, type ReportFacts } from './view-facts.ts';
import type {
  ViewAnnex,
  ViewChecklistAnnex,
  ViewChecklistRow,
  ViewEvidenceAnnex,
  ViewPhoto,
} from './view-types.ts';

function annexHead(n: number, short: string, title: string, note: string, facts: ReportFacts) {
  const { t } = facts.words;
  return {
    mark: t('annex.mark', { n }),
    title,
    tocText: t('annex.toc', { n, title: short }),
    note,
  } satisfies ViewAnnex;
}

/** Annex 1: every item with its answer, grouped by area. */
export function checklistAnnex(facts: ReportFacts): ViewChecklistAnnex {
  const { input, words } = facts;
  const { t } = words;
  const count = input.checklist.items.length;
  const numberOf = new Map(input.checklist.items.map((item, index) => [item.id, index + 1]));
  const note = t('annex.checklistNote', {
    reviewNo: input.review.reviewNo,
    organization: input.organization.name,
    date: input.review.reviewDate,
    count,
  });
  const short = t('attachments.checklist', { count });
  return {
    ...annexHead(1, short, t('annex.checklistTitle'), note, facts),
    columns: CHECKLIST_COLUMNS.map((name) => t(`annex.checklistColumns.${name}`)),
    groups: input.checklist.areas.map((area) => ({
      label: groupLabel(area, facts),
      rows: itemsOf(area, facts).flatMap((item) =>
        inPieces(row(item, numberOf.get(item.id) ?? 0, facts), words.t('continued')),
      ),
    })),
  };
}

const CHECKLIST_COLUMNS = [
  'no',
  'id',
  'clause',
  'item',
  'fact',
  'evidence',
  'verdict',
  'severity',
] as const;

function groupLabel(area: ReportArea, facts: ReportFacts): string {
  const counts = countVerdicts(itemsOf(area, facts), facts.answers);
  const { t } = facts.words;
  const pending = counts.pending === 0 ? '' : t('annex.groupPending', { count: counts.pending });
  return t('annex.group', { code: area.code, name: areaName(area, facts), ...counts, pending });
}

function row(item: ReportChecklistItem, no: number, facts: ReportFacts): ViewChecklistRow {
  const { words, answers, evidenceByItem } = facts;
  const { t } = words;
  const answer = answers.get(item.id);
  const problem = facts.problems.find((one) => one.itemId === item.id);
  const evidence = evidenceByItem.get(item.id) ?? [];
  return {
    no: String(no),
    id: item.id,
    // One to a line: a clause number never breaks, and the column is narrow.
    clause: item.clause.map((clause) => clauseText([clause], words)).join('\n'),
    title: itemTitle(item, words),
    fact: checklistFact(item, facts),
    evidence: evidence.length === 0 ? t('none') : evidenceRuns(evidence).join(t('separator')),
    verdict: t(answer === undefined ? 'verdict.unanswered' : `verdict.${answer.verdict}`),
    severity:
      problem === undefined
        ? t('none')
        : problem.severity === null
          ? t('problems.undecided')
          : t(`severity.${problem.severity}`),
    stressed: isProblem(answer?.verdict),
  };
}

/** Lines of the landscape page that a row may take, its column heads and the annex title beside it. */
const ROW_LINES = 20;
const FACT_UNITS = 18;
const EVIDENCE_UNITS = 5;

/** A row too tall for a page goes on in rows of its own that name the item again. */
function inPieces(whole: ViewChecklistRow, continued: string): readonly ViewChecklistRow[] {
  const facts = rowPieces(whole.fact, FACT_UNITS, ROW_LINES);
  const evidence = rowPieces(whole.evidence, EVIDENCE_UNITS, ROW_LINES);
  const rest = { no: '', clause: '', title: continued, verdict: '', severity: '' };
  return Array.from({ length: Math.max(facts.length, evidence.length) }, (_, index) => ({
    ...whole,
    ...(index === 0 ? {} : rest),
    fact: facts[index] ?? '',
    evidence: evidence[index] ?? '',
  }));
}

function checklistFact(item: ReportChecklistItem, { words, answers }: ReportFacts): string {
  const { t } = words;
  const answer = answers.get(item.id);
  if (answer === undefined) return t('annex.unansweredFact');
  const fact = answer.fact.trim();
  if (answer.verdict === 'notApplicable') {
    const reason = answer.naReason.trim() === '' ? t('none') : answer.naReason.trim();
    return [t('annex.notApplicableFact', { reason }), fact].filter((x) => x !== '').join('\n');
  }
  if (fact !== '') return fact;
  return t(answer.verdict === 'conforming' ? 'annex.conformingFact' : 'problems.noFact');
}

/** Annex 2: every piece of evidence with its full hash, then the photos two by two. */
export function evidenceAnnex(facts: ReportFacts): ViewEvidenceAnnex {
  const { input, words } = facts;
  const { t } = words;
  const photos = input.evidence.flatMap((piece) => photo(piece, facts));
  const title = t(photos.length === 0 ? 'attachments.evidenceOnly' : 'attachments.evidence');
  const note = t('annex.evidenceNote', {
    reviewNo: input.review.reviewNo,
    date: input.review.reviewDate,
    count: input.evidence.length,
    photos: photos.length,
  });
  return {
    ...annexHead(2, title, title, note, facts),
    columns: (['number', 'name', 'category', 'quantity', 'items', 'hash'] as const).map((name) =>
      t(`annex.evidenceColumns.${name}`),
    ),
    rows: input.evidence.map((piece) => evidenceRow(piece, facts)),
    none: input.evidence.length === 0 ? t('annex.noEvidence') : null,
    photos,
  };
}

function titleOf({ name, fault }: ReportEvidence, { words: { t } }: ReportFacts): string {
  return fault === null ? name : t('annex.faulty', { name, fault: t(`annex.fault.${fault}`) });
}

function evidenceRow(piece: ReportEvidence, facts: ReportFacts): readonly string[] {
  const { words } = facts;
  const { t } = words;
  const title = titleOf(piece, facts);
  const origin = [
    piece.source.trim() === '' ? '' : t('annex.source', { source: piece.source.trim() }),
    piece.provider.trim() === '' ? '' : t('annex.provider', { provider: piece.provider.trim() }),
    piece.capturedAt === null ? '' : t('annex.captured', { time: words.time(piece.capturedAt) }),
    piece.documentDate === null ? '' : t('annex.documentDate', { date: piece.documentDate }),
  ].filter((part) => part !== '');
  const semicolon = words.language === 'en' ? '; ' : '；';
  return [
    piece.number,
    origin.length === 0 ? title : `${title}\n${origin.join(semicolon)}`,
    piece.legalCategory,
    piece.pages === null ? sizeWords(piece.sizeBytes) : t('annex.pages', { count: piece.pages }),
    // One to a line: the column is as wide as one item.
    piece.items.length === 0 ? t('none') : piece.items.join('\n'),
    piece.sha256,
  ];
}

/** Decimal units, as file managers show them to the organisation. */
function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 999_500_000) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

function photo(piece: ReportEvidence, facts: ReportFacts): readonly ViewPhoto[] {
  if (piece.photo === null) return [];
  const { words } = facts;
  const { t } = words;
  const items = piece.items.join(t('separator'));
  return [
    {
      number: piece.number,
      path: piece.photo.path,
      width: piece.photo.width,
      height: piece.photo.height,
      heading: [
        { text: t('annex.photoHeading', { number: piece.number }), face: 'strong' },
        { text: `　${items === '' ? '' : `${items}　`}${titleOf(piece, facts)}` },
      ],
      seen: piece.note.trim(),
      meta: t(piece.capturedAt === null ? 'annex.photoAdded' : 'annex.photoMeta', {
        time: words.time(piece.capturedAt ?? piece.addedAt),
        hash: piece.sha256.slice(0, 12),
      }),
      alt: t('annex.photoAlt', { number: piece.number, name: piece.name }),
    },
  ];
}
