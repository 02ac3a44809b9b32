import type { Block, CellLook, CellPart, TableCellText, TableColumn, TableRow } from '../blocks.ts';
import { CELL_MARGIN_X, CELL_MARGIN_Y, PORTRAIT } from '../geometry.ts';
import type { StyleId } from '../styles.ts';
import { linesOf, paragraph, runsOf } from './paragraphs.ts';
import type { FlowCell, FlowParagraph, FlowRow, FlowTable } from './flow.ts';

const HEAD_FILL = 'F2F2F2';
const GROUP_FILL = 'FAFAFA';

const LOOK_STYLE: Readonly<Record<CellLook, StyleId>> = {
  text: 'TableText',
  center: 'TableCenter',
  strong: 'TableStrong',
  hash: 'HashText',
  note: 'TableNote',
  centerNote: 'TableCenterNote',
};

/** A data table: repeated head row, optional group rows across all columns. */
export function gridTable(block: TableBlock): FlowTable {
  return {
    kind: 'table',
    frame: 'grid',
    columns: block.columns.map((column) => column.width),
    marginX: CELL_MARGIN_X,
    marginY: CELL_MARGIN_Y,
    rows: [headRow(block.columns), ...block.rows.map((row) => dataRow(row, block))],
  };
}

function headRow(columns: readonly TableColumn[]): FlowRow {
  return {
    header: true,
    cells: columns.map((column) => ({
      fill: HEAD_FILL,
      verticalAlign: 'center',
      paragraphs: [paragraph('TableHead', column.title)],
    })),
  };
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function dataRow(row: TableRow, { columns, rowHeight }: TableBlock): FlowRow {
  if (row.kind === 'group') {
    const cell: FlowCell = {
      span: columns.length,
      fill: GROUP_FILL,
      verticalAlign: 'center',
      paragraphs: [{ ...paragraph('TableGroup', row.text), keepNext: true }],
    };
    return { cells: [cell] };
  }
  const cells = row.cells.map((cell, index) => dataCell(cell, columns[index], row.kind));
  return rowHeight === undefined
    ? { cells }
    : { cells, height: { twips: rowHeight, rule: 'atLeast' } };
}

function dataCell(
  cell: TableCellText,
  column: TableColumn | undefined,
  kind: 'cells' | 'total',
): FlowCell {
  const paragraphs = partsOf(cell, column).flatMap(({ text, look }) =>
    cellParagraphs(LOOK_STYLE[kind === 'total' ? 'strong' : look], text),
  );
  return { verticalAlign: 'center', paragraphs };
}

/** A cell holds a paragraph, if only an empty one. */
function partsOf(cell: TableCellText, column: TableColumn | undefined): readonly CellPart[] {
  const look = column?.look ?? 'text';
  if (typeof cell === 'string') return [{ text: cell, look }];
  if ('text' in cell) return [cell];
  return cell.length === 0 ? [{ text: '', look }] : cell;
}

function cellParagraphs(style: StyleId, text: string): readonly FlowParagraph[] {
  return linesOf(text).map((line) => paragraph(style, line));
}

/** The head table: label in 黑体, value beside it. */
export function formTable(block: Extract<Block, { kind: 'form' }>): FlowTable {
  return {
    kind: 'table',
    frame: 'grid',
    columns: [block.labelWidth, PORTRAIT.textWidth - block.labelWidth],
    marginX: CELL_MARGIN_X,
    marginY: CELL_MARGIN_Y,
    rows: block.rows.map((row) => ({
      cells: [
        { verticalAlign: 'center', paragraphs: [paragraph('FormLabel', row.label)] },
        {
          verticalAlign: 'center',
          paragraphs: row.lines.map((line) => paragraph('FormText', line)),
        },
      ],
    })),
  };
}

/** The organisation's opinion: one row, so it can never be cut. */
export function opinionBox(block: Extract<Block, { kind: 'opinionBox' }>): FlowTable {
  const tab = { kind: 'tab' } as const;
  const rightTab = { position: PORTRAIT.textWidth - 700, dots: false };
  const choices: FlowParagraph = {
    kind: 'paragraph',
    style: 'FormText',
    runs: runsOf(block.choices.join('　　')),
  };
  const signature: FlowParagraph = {
    kind: 'paragraph',
    style: 'FormText',
    rightTab,
    runs: [...runsOf(block.signature), tab, ...runsOf(block.seal)],
  };
  const date: FlowParagraph = {
    kind: 'paragraph',
    style: 'FormText',
    rightTab,
    runs: [tab, ...runsOf(block.date)],
  };
  const empty = paragraph('FormText', '');
  return {
    kind: 'table',
    frame: 'grid',
    columns: [PORTRAIT.textWidth],
    marginX: 140,
    marginY: 100,
    rows: [{ cells: [{ paragraphs: [choices, empty, empty, signature, date] }] }],
  };
}

const SIGNATURE_COLUMNS = [2600, 2400, 2124, 1720] as const;

/** The team's signatures; rows are tall enough for a pen. */
export function signatureTable(block: Extract<Block, { kind: 'signatureTable' }>): FlowTable {
  const row = (style: StyleId, texts: readonly string[]): FlowRow => ({
    height: { twips: 560, rule: 'atLeast' },
    cells: texts.map((text) => ({
      verticalAlign: 'center',
      paragraphs: [{ ...paragraph(style, text), keepNext: true }],
    })),
  });
  return {
    kind: 'table',
    frame: 'grid',
    together: true,
    columns: SIGNATURE_COLUMNS,
    marginX: CELL_MARGIN_X,
    marginY: CELL_MARGIN_Y,
    rows: [
      row('FormLabel', block.titles),
      ...block.rows.map((person) =>
        row('FormCenter', [person.name, '', person.certificate, block.date]),
      ),
    ],
  };
}
