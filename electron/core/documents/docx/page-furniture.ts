import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  Paragraph,
  PageNumber,
  Tab,
  TabStopType,
  TableAnchorType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentModel, RunningWords } from '../blocks.ts';
import { pageGeometry, type Orientation } from '../geometry.ts';

const INSET = 280;

type Both<T> = { readonly default: T; readonly even: T };

/** “— 1 —”, odd pages right, even pages left, each one character from the edge (GB/T 9704 clause 7.5). */
export function footers(orientation: Orientation, running: RunningWords | null): Both<Footer> {
  if (running !== null) return { default: countingFooter(running), even: countingFooter(running) };
  return orientation === 'portrait'
    ? { default: portraitFooter('odd'), even: portraitFooter('even') }
    : { default: landscapeFooter('odd'), even: landscapeFooter('even') };
}

type Parity = 'odd' | 'even';

function numberParagraph(parity: Parity, indent: number): Paragraph {
  return new Paragraph({
    style: 'PageNumber',
    alignment: parity === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: parity === 'odd' ? { right: indent } : { left: indent },
    children: [
      new TextRun({
        font: { hint: 'eastAsia' },
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  });
}

function portraitFooter(parity: Parity): Footer {
  return new Footer({ children: [numberParagraph(parity, INSET)] });
}

/** On a turned sheet the number stays where it is on an upright one: in a turned cell on the left edge. */
function landscapeFooter(parity: Parity): Footer {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  const cell = new TableCell({
    width: { size: 480, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [numberParagraph(parity, 0)],
  });
  const table = new Table({
    width: { size: 480, type: WidthType.DXA },
    columnWidths: [480],
    layout: TableLayoutType.FIXED,
    borders,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: 1320,
      absoluteVerticalPosition: parity === 'odd' ? 7884 : 1754,
    },
    rows: [
      new TableRow({
        height: { value: 2268, rule: HeightRule.EXACT },
        children: [cell],
      }),
    ],
  });
  return new Footer({ children: [table, new Paragraph({ style: 'PageNumber' })] });
}

/** Page so and so of so many: a sheet that is missing is missed. */
function countingFooter({ pageOf: [before, between, after] }: RunningWords): Footer {
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const number = new TextRun({ font: { hint: 'eastAsia' }, children });
  return new Footer({
    children: [
      new Paragraph({ style: 'Running', alignment: AlignmentType.CENTER, children: [number] }),
    ],
  });
}

/** The draft mark and the running head stand at the head of every page, odd and even. */
export function headers(
  orientation: Orientation,
  { draftMark, running }: Pick<DocumentModel, 'draftMark' | 'running'>,
): { readonly headers?: Both<Header> } {
  if (draftMark === null && running === null) return {};
  const header = (): Header =>
    new Header({
      children: [
        ...(draftMark === null ? [] : [draftLine(draftMark)]),
        ...(running === null ? [] : [runningLine(running, pageGeometry(orientation).textWidth)]),
      ],
    });
  return { headers: { default: header(), even: header() } };
}

const draftLine = (mark: string): Paragraph =>
  new Paragraph({
    style: 'DraftMark',
    children: [new TextRun({ text: mark, font: { hint: 'eastAsia' } })],
  });

function runningLine({ left, right }: RunningWords, width: number): Paragraph {
  return new Paragraph({
    style: 'Running',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: [left, new Tab(), right] })],
  });
}
