import type { OutCell, OutSheet } from '../../lib/spreadsheet/write-workbook.ts';
import { documentWords, type DocumentWords } from '../words.ts';
import type { ProofRow } from './proof-rows.ts';
import type { SuspicionInput } from './suspicion-input.ts';
import { suspicionView, type SuspicionView } from './suspicion-view.ts';
import type { ViewSuspicion } from './view-suspicion.ts';

/** Columns of the findings, with their widths in characters: first what is printed, then what is filtered by. */
const COLUMNS = [
  ['no', 6],
  ['level', 10],
  ['item', 8],
  ['itemTitle', 18],
  ['clause', 10],
  ['subject', 12],
  ['name', 14],
  ['finding', 34],
  ['working', 36],
  ['provisional', 6],
  ['answer', 10],
  ['verified', 24],
  ['by', 10],
  ['on', 12],
  ['basis', 36],
  ['area', 6],
  ['rule', 11],
  ['ruleName', 22],
  ['person', 16],
  ['project', 26],
  ['open', 10],
  ['contradiction', 10],
  ['suggested', 11],
  ['standing', 11],
  ['reason', 30],
] as const;
const PRINTED = COLUMNS.findIndex(([name]) => name === 'basis');
type Column = (typeof COLUMNS)[number][0];

const DATA = [
  ['no', 6],
  ['item', 9],
  ['subject', 14],
  ['name', 20],
  ['kind', 10],
  ['label', 22],
  ['row', 12],
  ['number', 12],
  ['value', 90],
] as const;
type DataColumn = (typeof DATA)[number][0];

/** Title, what it is, column heads. */
const HEADER_ROWS = 3;

/** The 疑点单 as a workbook: all findings to filter, and what each was computed from. */
export function suspicionSheets(input: SuspicionInput): readonly OutSheet[] {
  const view = suspicionView(input);
  const words = documentWords(input.language, 0);
  const findings = view.groups.flatMap(({ rows }) => rows);
  return [
    sheet(view, words.t('suspicion.sheet.findings'), {
      titles: COLUMNS.map(([name]) => words.t(`suspicion.sheet.columns.${name}`)),
      widths: COLUMNS.map(([, width]) => width),
      printed: PRINTED,
      rows: findings.map((one) => findingCells(one, words)),
    }),
    sheet(view, words.t('suspicion.sheet.arithmetic'), {
      titles: DATA.map(([name]) => words.t(`suspicion.sheet.data.${name}`)),
      widths: DATA.map(([, width]) => width),
      printed: DATA.length,
      rows: findings.flatMap((one) => dataRows(one, words)),
    }),
  ];
}

interface Table {
  readonly titles: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly OutCell[])[];
  readonly printed: number;
}

const body = (text: string): OutCell => ({ text, wrap: true, border: true });
const figure = (number: number): OutCell => ({ text: '', number, wrap: true, border: true });

function sheet(
  view: SuspicionView,
  name: string,
  { titles, widths, rows, printed }: Table,
): OutSheet {
  const { running, none } = view;
  return {
    name,
    widths,
    headerRows: HEADER_ROWS,
    filter: true,
    print: {
      head: `${running.left}　　${running.right}`,
      pageOf: running.pageOf,
      columns: printed,
    },
    rows: [
      [{ text: `${view.title}　${view.facts}`, title: true }],
      [{ text: [view.notice, ...view.notes].join('　') }],
      titles.map((text) => ({ text, bold: true, wrap: true, border: true })),
      ...rows,
      ...(none === null ? [] : [[{ text: none }]]),
    ],
  };
}

function findingCells(one: ViewSuspicion, { t }: DocumentWords): readonly OutCell[] {
  const yes = (is: boolean): string => (is ? t('suspicion.sheet.yes') : '');
  const { level, item, rule, subject, flags, answer } = one;
  const texts: Readonly<Record<Exclude<Column, 'no'>, string>> = {
    level: `${level.shape} ${level.word}`,
    area: item.area,
    item: item.id,
    itemTitle: item.title,
    clause: item.clause.replaceAll('\u00a0', ' '),
    rule: rule.id,
    ruleName: rule.name,
    subject: subject.id,
    name: subject.name,
    person: one.person,
    project: one.project,
    finding: one.sentence,
    working: one.working.join('\n'),
    basis: one.basis,
    provisional: yes(flags.provisional),
    open: yes(flags.open),
    contradiction: yes(one.contradiction),
    suggested: answer.suggested,
    answer: `${answer.shape} ${answer.word}`,
    standing: answer.standing,
    reason: answer.reason,
    verified: '',
    by: '',
    on: '',
  };
  return COLUMNS.map(([name]) => (name === 'no' ? figure(one.no) : body(texts[name])));
}

/** Every value and every row behind a finding, each in a row of its own. */
function dataRows(one: ViewSuspicion, words: DocumentWords): readonly (readonly OutCell[])[] {
  const own = { item: one.item.id, subject: one.subject.id, name: one.subject.name };
  const amounts = one.amounts.map(({ label, text, number }) => ({
    ...own,
    kind: words.t('suspicion.sheet.amount'),
    label,
    row: '',
    // A number is written once, as a number.
    value: number === null ? text : '',
    number,
  }));
  const rows = one.proof.map((row) => ({ ...own, ...proofCells(row, words) }));
  return [...amounts, ...rows].map((cells) => DATA.map(([name]) => dataCell(name, one, cells)));
}

const proofCells = ({ kind, register, id, text, number }: ProofRow, { t }: DocumentWords) => ({
  kind: t(`suspicion.sheet.${kind}`),
  label: register,
  row: id,
  value: text,
  number,
});

type DataCells = Readonly<Record<Exclude<DataColumn, 'no' | 'number'>, string>> & {
  readonly number: number | null;
};

function dataCell(name: DataColumn, { no }: ViewSuspicion, cells: DataCells): OutCell {
  if (name === 'no') return figure(no);
  if (name !== 'number') return body(cells[name]);
  return cells.number === null ? body('') : figure(cells.number);
}
