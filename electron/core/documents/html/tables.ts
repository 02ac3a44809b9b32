import type { FlowCell, FlowRow, FlowTable } from '../flow/flow.ts';
import { CELL_MARGIN_X, CELL_MARGIN_Y } from '../geometry.ts';
import { type HtmlContext, renderParagraph } from './paragraphs.ts';
import { pt } from './style-sheet.ts';

export function renderTable(table: FlowTable, context: HtmlContext): string {
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const columns = table.columns.map((width) => {
    const share = Number(((width / total) * 100).toFixed(3));
    return `<col class="${context.sheet.classFor(`width:${share}%`)}">`;
  });
  const head = table.rows.filter((row) => row.header === true);
  const body = table.rows.filter((row) => row.header !== true);
  const together = table.together === true ? ' together' : '';
  const render = (rows: readonly FlowRow[], tag: 'th' | 'td'): string =>
    rows.map((row) => renderRow(row, table, tag, context)).join('\n');
  const thead = head.length === 0 ? '' : `<thead>${render(head, 'th')}</thead>`;
  return `<table class="${table.frame}${together}"><colgroup>${columns.join('')}</colgroup>${thead}<tbody>${render(body, 'td')}</tbody></table>`;
}

function renderRow(row: FlowRow, table: FlowTable, tag: 'th' | 'td', context: HtmlContext): string {
  const height =
    row.height === undefined
      ? ''
      : ` class="${context.sheet.classFor(`height:${pt(row.height.twips)}`)}"`;
  const cells = row.cells.map((cell) => renderCell(cell, table, tag, context));
  return `<tr${height}>${cells.join('')}</tr>`;
}

function renderCell(
  cell: FlowCell,
  table: FlowTable,
  tag: 'th' | 'td',
  context: HtmlContext,
): string {
  const classes = [
    ...(cell.verticalAlign === 'center' ? ['mid'] : []),
    ...(cell.fill === undefined ? [] : [context.sheet.classFor(`background:#${cell.fill}`)]),
    ...(table.marginX === CELL_MARGIN_X && table.marginY === CELL_MARGIN_Y
      ? []
      : [context.sheet.classFor(`padding:${pt(table.marginY)} ${pt(table.marginX)}`)]),
  ];
  const look = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  const span = cell.span === undefined ? '' : ` colspan="${cell.span}"`;
  const scope = tag === 'th' ? ' scope="col"' : '';
  const inner = cell.paragraphs.map((paragraph) => renderParagraph(paragraph, context)).join('');
  return `<${tag}${span}${scope}${look}>${inner}</${tag}>`;
}
