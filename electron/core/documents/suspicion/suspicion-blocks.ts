import type { Block, CellLook, CellPart, DocumentModel, TableColumn, TableRow } from '../blocks.ts';
import { documentWords } from '../words.ts';
import { detailRows } from './detail-rows.ts';
import type { SuspicionInput } from './suspicion-input.ts';
import { suspicionView, type SuspicionView, type ViewCounts } from './suspicion-view.ts';
import type { ViewSuspicion } from './view-suspicion.ts';

type Widths = readonly (readonly [width: number, look: CellLook])[];

/** 14570 twips, as wide as the text block of a worksheet. */
const COUNTS: Widths = [
  [5570, 'text'],
  [1500, 'center'],
  [1500, 'center'],
  [1500, 'center'],
  [1500, 'center'],
  [1500, 'center'],
  [1500, 'center'],
];
const FINDINGS: Widths = [
  [640, 'center'],
  [1320, 'center'],
  [1980, 'text'],
  [1400, 'text'],
  [4700, 'text'],
  [1440, 'center'],
  [2130, 'text'],
  [960, 'text'],
];
/** Two lines of handwriting. */
const WRITING_HEIGHT = 760;

/** The 疑点单 as a document of its own: a turned working paper with room to write into. */
export function suspicionDocument(input: SuspicionInput): DocumentModel {
  const view = suspicionView(input);
  const words = documentWords(input.language, 0);
  return {
    title: view.fileTitle,
    language: words.language,
    draftMark: null,
    running: view.running,
    date: input.reviewDate,
    blocks: suspicionBlocks(view, words.t('continued')),
  };
}

function suspicionBlocks(view: SuspicionView, continued: string): readonly Block[] {
  const head: readonly Block[] = [
    { kind: 'section', orientation: 'worksheet' },
    { kind: 'title', lines: [view.title] },
    { kind: 'note', text: view.facts },
    { kind: 'note', text: [{ text: view.notice, face: 'strong' }] },
  ];
  if (view.none !== null) return [...head, { kind: 'note', text: view.none }];
  return [
    ...head,
    { kind: 'caption', text: view.counts.caption },
    countsTable(view.counts),
    { kind: 'remark', text: '' },
    ...view.notes.map((words): Block => ({ kind: 'remark', text: words })),
    findingsTable(view, continued),
  ];
}

const zip = (titles: readonly string[], widths: Widths): readonly TableColumn[] =>
  widths.map(([width, look], index) => ({ title: titles[index] ?? '', width, look }));

function countsTable({ columns, rows, total }: ViewCounts): Block {
  return {
    kind: 'table',
    columns: zip(columns, COUNTS),
    rows: [
      ...rows.map((cells): TableRow => ({ kind: 'cells', cells })),
      { kind: 'total', cells: total },
    ],
  };
}

function findingsTable({ columns, groups }: SuspicionView, continued: string): Block {
  const rows = groups.flatMap(({ title, rows: own }): readonly TableRow[] => [
    { kind: 'group', text: title },
    ...own.flatMap((one) => findingRows(one, continued)),
  ]);
  return { kind: 'table', columns: zip(columns, FINDINGS), rows, rowHeight: WRITING_HEIGHT };
}

const text = (words: string): CellPart => ({ text: words, look: 'text' });
const note = (words: string): CellPart => ({ text: words, look: 'note' });
const filled = ({ text: words }: CellPart): boolean => words !== '';

/** A finding whose arithmetic is taller than a page goes on in rows of its own that name it again. */
function findingRows(one: ViewSuspicion, continued: string): readonly TableRow[] {
  const { level, item, subject, answer } = one;
  return detailRows(details(one)).map((detail, index): TableRow => {
    const first = index === 0;
    return {
      kind: 'cells',
      cells: [
        first ? String(one.no) : '',
        first ? [markOf(level), ...one.marks.map(centred)] : [{ text: continued, look: 'center' }],
        first ? [text(`${item.id}　${item.clause}`), text(item.title)].filter(filled) : item.id,
        [text(subject.id), text(subject.name)].filter(filled),
        detail,
        first
          ? [markOf(answer), ...(answer.standing === '' ? [] : [centred(answer.standing)])]
          : '',
        '',
        '',
      ],
    };
  });
}

const markOf = ({ shape, word }: { readonly shape: string; readonly word: string }): CellPart => ({
  text: `${shape} ${word}`,
  look: 'center',
});
const centred = (words: string): CellPart => ({ text: words, look: 'centerNote' });

function details({ sentence, working, basis, answer }: ViewSuspicion): readonly CellPart[] {
  return [
    text(sentence),
    ...working.map(note),
    note(basis),
    ...(answer.reason === '' ? [] : [note(answer.reasonLine)]),
  ];
}
