import type { FlowCell, FlowParagraph, FlowRow, FlowTable } from '../flow/flow.ts';
import { springParagraph } from '../flow/paragraphs.ts';
import { styleSpec } from '../styles.ts';
import { lineCount } from './measure.ts';

/** Heights in twips. */
export interface ParagraphBox {
  readonly kind: 'paragraph';
  readonly line: number;
  readonly lines: number;
  readonly height: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  readonly target: string | null;
  /** The target's id when it is a heading in the text. */
  readonly heading: string | null;
}

export interface TableBox {
  readonly kind: 'table';
  /** Head rows, repeated on every page. */
  readonly head: number;
  /** Rows in units that stay on one page: a group row goes with the row after it. */
  readonly rows: readonly number[];
  /** Rule below the last row on a page. */
  readonly foot: number;
  readonly height: number;
  /** Head and first row: the least that can begin on a page. */
  readonly firstRows: number;
  readonly keepNext: boolean;
}

export type Box =
  | ParagraphBox
  | TableBox
  | { readonly kind: 'section'; readonly textHeight: number }
  | { readonly kind: 'spring'; readonly below: number; readonly exact: boolean };

/** Red rule below the document number: 6 pt distance and 1.5 pt line. */
const RED_RULE = 150;

export function paragraphBox(paragraph: FlowParagraph, width: number): ParagraphBox {
  const spec = styleSpec(paragraph.style);
  const line = paragraph.line ?? spec.line;
  const lines = lineCount(paragraph, width);
  const rule = paragraph.redRule === true ? RED_RULE : 0;
  return {
    kind: 'paragraph',
    line,
    lines,
    height: spec.before + spec.after + rule + lines * line,
    keepNext: paragraph.keepNext ?? spec.keepNext,
    keepLines: spec.keepLines,
    pageBreakBefore: paragraph.pageBreakBefore === true,
    target: paragraph.target?.id ?? null,
    heading: paragraph.target?.byField === false ? paragraph.target.id : null,
  };
}

/** The paragraph a section break or the end of the document leaves behind. */
export const SLIVER: ParagraphBox = paragraphBox(springParagraph(0), 8844);

const OUTER_RULE = 20;
const INNER_RULE = 10;

/** Each row takes the rule above it; the last one on a page also the rule below. */
export function tableBox(table: FlowTable): TableBox {
  const heights = table.rows.map((row, index) =>
    rowHeight(row, table, index === 0 ? OUTER_RULE : INNER_RULE),
  );
  const headRows = table.rows.filter((row) => row.header === true).length;
  const head = sum(heights.slice(0, headRows));
  const rows = units(table.rows.slice(headRows), heights.slice(headRows));
  const height = sum(heights) + OUTER_RULE;
  return {
    kind: 'table',
    head,
    rows,
    foot: OUTER_RULE,
    height,
    firstRows: table.together === true ? height : head + (rows[0] ?? 0) + OUTER_RULE,
    keepNext: table.together === true,
  };
}

/** A row all of whose paragraphs are kept with what follows is kept with the next row. */
function units(rows: readonly FlowRow[], heights: readonly number[]): readonly number[] {
  const result: number[] = [];
  let kept = 0;
  rows.forEach((row, index) => {
    const height = kept + (heights[index] ?? 0);
    const last = index === rows.length - 1;
    kept = !last && keepsWithNext(row) ? height : 0;
    if (kept === 0) result.push(height);
  });
  return result;
}

function keepsWithNext(row: FlowRow): boolean {
  return row.cells.every((cell) => cell.paragraphs.every((one) => one.keepNext === true));
}

function rowHeight(row: FlowRow, table: FlowTable, rule: number): number {
  if (row.height?.rule === 'exact') return row.height.twips;
  let column = 0;
  const heights = row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = sum(table.columns.slice(column, column + span));
    column += span;
    return cellHeight(cell, width - 2 * table.marginX);
  });
  const content = Math.max(0, ...heights) + 2 * table.marginY + rule;
  return Math.max(content, row.height?.twips ?? 0);
}

function cellHeight(cell: FlowCell, width: number): number {
  return sum(cell.paragraphs.map((paragraph) => paragraphBox(paragraph, width).height));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
