import type { Block, DocumentModel, TableColumn, TableRow } from '../blocks.ts';
import { documentWords } from '../words.ts';
import type { ReportInput } from './report-input.ts';
import { reportView } from './report-view.ts';
import type {
  ReportView,
  ViewChecklistAnnex,
  ViewEvidenceAnnex,
  ViewPart,
  ViewSection,
  ViewTable,
} from './view-types.ts';

type Widths = readonly (readonly [width: number, look: TableColumn['look']])[];

const CRITERIA: Widths = [
  [640, 'center'],
  [1900, 'text'],
  [4104, 'text'],
  [2200, 'text'],
];
const PROBLEMS: Widths = [
  [600, 'center'],
  [860, 'center'],
  [1850, 'text'],
  [3434, 'text'],
  [1180, 'center'],
  [920, 'center'],
];
/** 12756 twips, as wide as the landscape text block. */
const CHECKLIST: Widths = [
  [600, 'center'],
  [860, 'center'],
  [1240, 'text'],
  [3000, 'text'],
  [3956, 'text'],
  [1200, 'center'],
  [1000, 'center'],
  [900, 'center'],
];
const EVIDENCE: Widths = [
  [1040, 'center'],
  [3524, 'text'],
  [960, 'center'],
  [760, 'center'],
  [800, 'center'],
  [1760, 'hash'],
];

/** The report as blocks: what stands where, in which kind of block. */
export function reportDocument(input: ReportInput): DocumentModel {
  const view = reportView(input);
  const words = documentWords(input.language, input.utcOffsetMinutes);
  return {
    title: view.title,
    language: words.language,
    draftMark: view.draftMark,
    running: null,
    date: input.issueDate,
    blocks: reportBlocks(view),
  };
}

export function reportBlocks(view: ReportView): readonly Block[] {
  return [
    { kind: 'issuingHead', unit: view.unit, number: view.number, linesAbove: linesAbove(view) },
    { kind: 'title', lines: view.titleLines },
    { kind: 'gap', lines: 1, keepNext: true },
    { kind: 'form', labelWidth: LABEL_WIDTH, rows: view.form },
    { kind: 'toc', title: view.tocTitle },
    ...view.sections.flatMap((section, index) => sectionBlocks(section, index === 0)),
    ...closingBlocks(view),
    { kind: 'section', orientation: 'landscape' },
    ...checklistBlocks(view.checklistAnnex),
    { kind: 'section', orientation: 'portrait' },
    ...evidenceBlocks(view.evidenceAnnex),
    { kind: 'imprint', ...view.imprint },
  ];
}

const LABEL_WIDTH = 1900;
/** Lines of the first page with a head table of usual length: above the mark, and for the table. */
const USUAL_LINES_ABOVE = 3;
const USUAL_FORM_LINES = 10;

/** The first page stays one page: every line too many in the head table costs one above the mark. */
function linesAbove(view: ReportView): number {
  const lines = view.form.reduce((sum, row) => sum + Math.max(1, row.lines.length), 0);
  const surplus = Math.max(0, lines - USUAL_FORM_LINES) + Math.max(0, view.titleLines.length - 2);
  return Math.max(0, USUAL_LINES_ABOVE - surplus);
}

function sectionBlocks(section: ViewSection, startsPage: boolean): readonly Block[] {
  let n = 0;
  const parts = section.parts.flatMap((part): readonly Block[] => {
    if (part.kind !== 'subheading') return partBlocks(part);
    n += 1;
    return [{ kind: 'heading', level: 2, text: part.text, id: `${section.id}-${n}` }];
  });
  const { id, heading: text } = section;
  return [{ kind: 'heading', level: 1, text, id, startsPage }, ...parts];
}

function partBlocks(part: Exclude<ViewPart, { kind: 'subheading' }>): readonly Block[] {
  switch (part.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: part.spans }];
    case 'written':
      return [{ kind: 'paragraph', text: part.text }];
    case 'item':
      return [{ kind: 'itemHeading', text: part.text }];
    case 'table':
      return [
        { kind: 'caption', text: part.caption },
        { kind: 'table', columns: columnsOf(part), rows: rowsOf(part) },
      ];
  }
}

function columnsOf(table: ViewTable): readonly TableColumn[] {
  if (table.name === 'criteria') return zip(table.columns, CRITERIA);
  if (table.name === 'problems') return zip(table.columns, PROBLEMS);
  const counts = table.columns.length - 1;
  const width = Math.floor((8844 - 3744) / counts);
  const first = 8844 - width * counts;
  return table.columns.map((title, index) =>
    index === 0 ? { title, width: first, look: 'text' } : { title, width, look: 'center' },
  );
}

function zip(titles: readonly string[], widths: Widths): readonly TableColumn[] {
  return widths.map(([width, look], index) => ({ title: titles[index] ?? '', width, look }));
}

function rowsOf(table: ViewTable): readonly TableRow[] {
  const rows = table.rows.map((cells): TableRow => ({ kind: 'cells', cells }));
  return table.total === null ? rows : [...rows, { kind: 'total', cells: table.total }];
}

function closingBlocks(view: ReportView): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: view.opinion.heading, id: 'opinion' },
    { kind: 'opinionBox', ...view.opinion },
    { kind: 'gap', lines: 1, keepNext: true },
    { kind: 'signatureTable', ...view.signatures },
    { kind: 'gap', lines: 1, keepNext: true },
    { kind: 'attachments', ...view.attachments },
    { kind: 'sealedSignature', name: view.closing.unit, date: view.closing.date },
  ];
}

function checklistBlocks(annex: ViewChecklistAnnex): readonly Block[] {
  const rows = annex.groups.flatMap((group): readonly TableRow[] => [
    { kind: 'group', text: group.label },
    ...group.rows.map((row): TableRow => ({
      kind: 'cells',
      cells: [
        row.no,
        row.id,
        row.clause,
        row.title,
        row.fact,
        row.evidence,
        row.stressed ? { text: row.verdict, look: 'strong' } : row.verdict,
        row.severity,
      ],
    })),
  ]);
  return [
    { kind: 'annex', id: 'annex-1', ...annex },
    { kind: 'table', columns: zip(annex.columns, CHECKLIST), rows },
  ];
}

function evidenceBlocks(annex: ViewEvidenceAnnex): readonly Block[] {
  const rows = annex.rows.map((cells): TableRow => ({ kind: 'cells', cells }));
  return [
    { kind: 'annex', id: 'annex-2', ...annex },
    ...(annex.none === null
      ? [{ kind: 'table', columns: zip(annex.columns, EVIDENCE), rows } as const]
      : [{ kind: 'paragraph', text: annex.none } as const]),
    ...(annex.photos.length === 0
      ? []
      : [{ kind: 'gap', lines: 1 } as const, { kind: 'photoGrid', photos: annex.photos } as const]),
  ];
}
