import type { Block } from '../blocks.ts';
import { PORTRAIT } from '../geometry.ts';
import { runsOf } from './paragraphs.ts';
import type { FlowParagraph, FlowRow, FlowTable } from './flow.ts';

const INSET = 280;

/** 版记: copied-to line and issuing line between rules, at the foot of the last page. */
export function imprintTable(block: Extract<Block, { kind: 'imprint' }>): FlowTable {
  const copyTo: FlowParagraph | null =
    block.copyTo === null
      ? null
      : {
          kind: 'paragraph',
          style: 'Imprint',
          runs: runsOf(block.copyTo),
          left: INSET * 4,
          hanging: INSET * 3,
          right: INSET,
        };
  const issued: FlowParagraph = {
    kind: 'paragraph',
    style: 'Imprint',
    left: INSET,
    right: INSET,
    rightTab: { position: PORTRAIT.textWidth - INSET, dots: false },
    runs: [...runsOf(block.unit), { kind: 'tab' }, ...runsOf(block.printed)],
  };
  const row = (content: FlowParagraph): FlowRow => ({
    height: { twips: 520, rule: 'atLeast' },
    cells: [{ verticalAlign: 'center', paragraphs: [content] }],
  });
  return {
    kind: 'table',
    frame: 'imprint',
    columns: [PORTRAIT.textWidth],
    marginX: 0,
    marginY: 20,
    together: true,
    rows: copyTo === null ? [row(issued)] : [row(copyTo), row(issued)],
  };
}
