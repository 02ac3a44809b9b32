import type { CellKeyboardEvent, CellKeyDownArgs } from 'react-data-grid';
import { isComposing } from '../../components/keyboard/match-key.ts';
import type { Corner, Range } from './block.ts';
import type { FilterRow } from './grid-columns.tsx';
import type { GridRow } from './grid-model.ts';

export interface GridActs {
  readonly range: Range | null;
  readonly end: Corner | null;
  readonly last: Corner;
  readonly select: (at: Corner, edit?: boolean) => void;
  readonly extend: (to: Corner) => void;
  readonly fillDown: () => void;
  readonly clear: () => void;
}

const STEPS: Readonly<Record<string, Corner>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);

function extendBy(acts: GridActs, step: Corner): void {
  const { end, last } = acts;
  if (end === null) return;
  acts.extend({
    row: clamp(end.row + step.row, last.row),
    column: clamp(end.column + step.column, last.column),
  });
}

/** What a key means on a chosen cell, as in a spreadsheet; undefined leaves it to the grid. */
function actOf(event: CellKeyboardEvent, at: Corner, acts: GridActs): (() => void) | undefined {
  const command = event.ctrlKey || event.metaKey;
  const step = STEPS[event.key];
  if (event.shiftKey && !command && step) return () => extendBy(acts, step);
  if (command) {
    switch (event.key.toLowerCase()) {
      case 'd':
        return acts.fillDown;
      case 'a':
        return () => {
          acts.select({ row: 0, column: 0 });
          acts.extend(acts.last);
        };
      // Left to the clipboard events; the grid would open the cell.
      case 'c':
      case 'v':
      case 'x':
        return () => undefined;
      default:
        return undefined;
    }
  }
  switch (event.key) {
    case 'Enter':
      return () => acts.select({ row: clamp(at.row + 1, acts.last.row), column: at.column });
    case 'F2':
      return () => acts.select(at, true);
    case 'Delete':
    case 'Backspace':
      return acts.clear;
    default:
      return undefined;
  }
}

const CLIPBOARD = new Set(['c', 'v', 'x']);

/** Keys of the grid, on a chosen cell and in an opened one; never while an input method composes. */
export function onGridKey(
  args: CellKeyDownArgs<GridRow, FilterRow>,
  event: CellKeyboardEvent,
  acts: GridActs,
): void {
  const at = { row: args.rowIdx, column: args.column.idx - 1 };
  if (args.mode === 'EDIT') {
    if (isComposing(event.nativeEvent)) event.preventGridDefault();
    else if (event.key === 'Enter') {
      event.preventGridDefault();
      args.onClose(true, true);
      acts.select({ row: clamp(at.row + 1, acts.last.row), column: at.column });
    } else if (event.ctrlKey || event.metaKey) event.stopPropagation();
    return;
  }
  const act = actOf(event, at, acts);
  if (!act) return;
  event.preventGridDefault();
  const native = (event.ctrlKey || event.metaKey) && CLIPBOARD.has(event.key.toLowerCase());
  if (!native) event.preventDefault();
  act();
}
