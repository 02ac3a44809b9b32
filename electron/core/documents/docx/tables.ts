import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import type { FlowCell, FlowRow, FlowTable, TableFrame } from '../flow/flow.ts';
import { INNER_BORDER, OUTER_BORDER } from '../geometry.ts';
import { docxParagraph, type DocxContext } from './paragraphs.ts';

export function docxTable(table: FlowTable, context: DocxContext): Table {
  return new Table({
    width: { size: table.columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...table.columns],
    layout: TableLayoutType.FIXED,
    borders: borders(table.frame),
    margins: {
      marginUnitType: WidthType.DXA,
      top: table.marginY,
      bottom: table.marginY,
      left: table.marginX,
      right: table.marginX,
    },
    rows: table.rows.map((row) => docxRow(row, table, context)),
  });
}

function borders(frame: TableFrame): ITableBordersOptions {
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  if (frame === 'imprint') {
    return {
      top: line(8),
      bottom: line(8),
      left: none,
      right: none,
      insideHorizontal: line(6),
      insideVertical: none,
    };
  }
  return {
    top: line(OUTER_BORDER),
    bottom: line(OUTER_BORDER),
    left: line(OUTER_BORDER),
    right: line(OUTER_BORDER),
    insideHorizontal: line(INNER_BORDER),
    insideVertical: line(INNER_BORDER),
  };
}

function docxRow(row: FlowRow, table: FlowTable, context: DocxContext): TableRow {
  const { height } = row;
  return new TableRow({
    cantSplit: true,
    ...(row.header === true ? { tableHeader: true } : {}),
    ...(height === undefined
      ? {}
      : {
          height: {
            value: height.twips,
            rule: height.rule === 'exact' ? HeightRule.EXACT : HeightRule.ATLEAST,
          },
        }),
    children: cellsOf(row, table, context),
  });
}

function cellsOf(row: FlowRow, table: FlowTable, context: DocxContext): readonly TableCell[] {
  let column = 0;
  return row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = table.columns.slice(column, column + span).reduce((sum, w) => sum + w, 0);
    column += span;
    return docxCell(cell, width, context);
  });
}

function docxCell(cell: FlowCell, width: number, context: DocxContext): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    ...(cell.fill === undefined ? {} : { shading: { fill: cell.fill } }),
    verticalAlign:
      cell.verticalAlign === 'center' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: cell.paragraphs.map((paragraph) => docxParagraph(paragraph, context)),
  });
}
