import { type MouseEvent, useState } from 'react';
import { type Corner, type Range, rangeOf } from './block.ts';

/** Header and filter row come before the first row in the grid's own count, which begins at 1. */
const ROWS_BEFORE = 3;
/** The column of row numbers comes before the first field. */
const COLUMNS_BEFORE = 2;

function cornerAt(target: EventTarget): Corner | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[role="gridcell"]');
  const row = cell?.closest('[role="row"]');
  const [column, line] = [cell?.getAttribute('aria-colindex'), row?.getAttribute('aria-rowindex')];
  if (!column || !line) return null;
  return { row: Number(line) - ROWS_BEFORE, column: Number(column) - COLUMNS_BEFORE };
}

export interface GridRange {
  /** Cells chosen, or null before the first. */
  readonly range: Range | null;
  readonly end: Corner | null;
  /** The grid moved its cell: a range of one begins there. */
  readonly begin: (at: Corner) => void;
  readonly extend: (to: Corner) => void;
  readonly mouse: {
    readonly onMouseDown: (event: MouseEvent) => void;
    readonly onMouseOver: (event: MouseEvent) => void;
  };
}

/** A block of cells, spread with Shift and arrows, Shift and click, or by dragging. */
export function useGridRange(): GridRange {
  const [corners, setCorners] = useState<{ from: Corner; to: Corner } | null>(null);
  const begin = (at: Corner): void => setCorners({ from: at, to: at });
  const extend = (to: Corner): void => setCorners((known) => ({ from: known?.from ?? to, to }));
  return {
    range: corners && rangeOf(corners.from, corners.to),
    end: corners?.to ?? null,
    begin,
    extend,
    mouse: {
      onMouseDown: (event) => {
        const at = event.button === 0 && !event.shiftKey ? cornerAt(event.target) : null;
        if (at === null || at.row < 0 || at.column < 0) return;
        setCorners({ from: at, to: at });
      },
      onMouseOver: (event) => {
        if (event.buttons !== 1) return;
        const at = cornerAt(event.target);
        if (at === null || at.row < 0 || at.column < 0 || corners === null) return;
        if (at.row === corners.to.row && at.column === corners.to.column) return;
        extend(at);
      },
    },
  };
}
