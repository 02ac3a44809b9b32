import type { FlowCell, FlowRow, FlowTable, TableFrame } from '../flow/flow.ts';
import { INNER_BORDER, OUTER_BORDER } from '../geometry.ts';
import { paragraphXml, type BodyContext } from './paragraph-xml.ts';

/** A table of fixed widths whose rows never split; elements in the order of CT_TblPrBase and CT_TcPrBase. */
export function tableXml(table: FlowTable, context: BodyContext): string {
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const grid = table.columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = table.rows.map((row) => rowXml(row, table, context)).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${BORDERS[table.frame]}` +
    `<w:tblLayout w:type="fixed"/>${marginsXml(table)}</w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
  );
}

function line(side: string, size: number): string {
  return size === 0
    ? `<w:${side} w:val="nil"/>`
    : `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
}

function bordersXml(outer: number, upright: number, insideH: number, insideV: number): string {
  return (
    `<w:tblBorders>${line('top', outer)}${line('left', upright)}${line('bottom', outer)}` +
    `${line('right', upright)}${line('insideH', insideH)}${line('insideV', insideV)}</w:tblBorders>`
  );
}

const BORDERS: Readonly<Record<TableFrame, string>> = {
  grid: bordersXml(OUTER_BORDER, OUTER_BORDER, INNER_BORDER, INNER_BORDER),
  imprint: bordersXml(8, 0, 6, 0),
};

function marginsXml({ marginX, marginY }: FlowTable): string {
  const side = (name: string, width: number): string => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  return (
    `<w:tblCellMar>${side('top', marginY)}${side('left', marginX)}` +
    `${side('bottom', marginY)}${side('right', marginX)}</w:tblCellMar>`
  );
}

function rowXml(row: FlowRow, table: FlowTable, context: BodyContext): string {
  const { height } = row;
  const heightXml =
    height === undefined
      ? ''
      : `<w:trHeight w:val="${height.twips}" w:hRule="${height.rule === 'exact' ? 'exact' : 'atLeast'}"/>`;
  const header = row.header === true ? '<w:tblHeader/>' : '';
  let column = 0;
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = table.columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return cellXml(cell, width, context);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${heightXml}${header}</w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(cell: FlowCell, width: number, context: BodyContext): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    cell.span === undefined ? '' : `<w:gridSpan w:val="${cell.span}"/>`,
    cell.fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill}"/>`,
    cell.verticalAlign === 'center' ? '<w:vAlign w:val="center"/>' : '',
  ];
  const paragraphs = cell.paragraphs.map((paragraph) => paragraphXml(paragraph, context));
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}
