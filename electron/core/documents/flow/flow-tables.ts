import type { Block, CellLook, TableCellText, TableColumn, TableRow } from '../blocks.ts';
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
};

/** A data table: repeated head row, optional group rows across all columns. */
export function gridTable(block: Extract<Block, { kind: 'table' }>): FlowTable {
  return {
    kind: 'table',
    frame: 'grid',
    columns: block.columns.map((column) => column.width),
    marginX: CELL_MARGIN_X,
    marginY: CELL_MARGIN_Y,
    rows: [headRow(block.columns), ...block.rows.map((row) => dataRow(row, block.columns))],
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

function dataRow(row: TableRow, columns: readonly TableColumn[]): FlowRow {
  if (row.kind === 'group') {
    const cell: FlowCell = {
      span: columns.length,
      fill: GROUP_FILL,
      verticalAlign: 'center',
      paragraphs: [{ ...paragraph('TableGroup', row.text), keepNext: true }],
    };
    return { cells: [cell] };
  }
  return { cells: row.cells.map((cell, index) => dataCell(cell, columns[index], row.kind)) };
}

function dataCell(
  cell: TableCellText,
  column: TableColumn | undefined,
  kind: 'cells' | 'total',
): FlowCell {
  const text = typeof cell === 'string' ? cell : cell.text;
  const own = typeof cell === 'string' ? (column?.look ?? 'text') : cell.look;
  const style = LOOK_STYLE[kind === 'total' ? 'strong' : own];
  return { verticalAlign: 'center', paragraphs: cellParagraphs(style, text) };
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
