import type { ClipboardEvent } from 'react';
import { clearRange, copyRange, hasHeader, type Range, readBlock } from './block.ts';
import type { GridRow } from './grid-model.ts';
import { changeCells, type OpenRegister, startPaste } from './use-register.ts';

/** Inside an opened cell or a filter the clipboard belongs to the text. */
const inText = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** A single text goes into every chosen cell, as in a spreadsheet; a block is laid and waits. */
function takeBlock(
  open: OpenRegister,
  shown: readonly GridRow[],
  range: Range | null,
  block: readonly (readonly string[])[],
): void {
  const at = range ?? { top: shown.length, bottom: shown.length, left: 0, right: 0 };
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only === undefined || range === null) {
    startPaste(open, shown, block, { row: at.top, column: at.left });
    return;
  }
  const fields = open.spec.fields.slice(at.left, at.right + 1);
  const cells = Object.fromEntries(fields.map(({ key }) => [key, only]));
  const targets = shown.slice(at.top, at.bottom + 1);
  changeCells(open, new Map(targets.map(({ key }) => [key, cells])));
}

/** Copy, cut and paste of the grid. A block that names its own columns goes to `onTable`. */
export function clipboardOf(
  open: OpenRegister,
  shown: readonly GridRow[],
  range: Range | null,
  onTable: (text: string) => void,
) {
  const { fields } = open.spec;
  const onCopy = (event: ClipboardEvent): void => {
    if (inText(event.target) || range === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copyRange(fields, shown, range));
    if (event.type === 'cut' && open.editable) changeCells(open, clearRange(fields, shown, range));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (inText(event.target) || !open.editable) return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    const block = readBlock(text);
    if (hasHeader(open.spec, block)) onTable(text);
    else takeBlock(open, shown, range, block);
  };
  return { onCopy, onCut: onCopy, onPaste };
}
