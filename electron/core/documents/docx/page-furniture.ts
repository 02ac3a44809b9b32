import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  Paragraph,
  PageNumber,
  TableAnchorType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import type { Orientation } from '../geometry.ts';

const INSET = 280;

/** “— 1 —”, odd pages right, even pages left, each one character from the edge (GB/T 9704 clause 7.5). */
export function footers(orientation: Orientation): {
  readonly default: Footer;
  readonly even: Footer;
} {
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

/** The draft mark stands at the head of every page, odd and even. */
export function draftHeaders(mark: string): { readonly default: Header; readonly even: Header } {
  const header = (): Header =>
    new Header({
      children: [
        new Paragraph({
          style: 'DraftMark',
          children: [new TextRun({ text: mark, font: { hint: 'eastAsia' } })],
        }),
      ],
    });
  return { default: header(), even: header() };
}
