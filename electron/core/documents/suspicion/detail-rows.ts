import type { CellPart } from '../blocks.ts';
import { linesTaken, rowPieces } from '../report/row-pieces.ts';

/** Full-width characters a line of the column takes, by the size of the text. */
const UNITS = { text: 21, note: 25 } as const;
/** Lines a row may take on the page of a worksheet, its table head and group title beside it. */
const MOST_LINES = 20;

const unitsOf = ({ look }: CellPart): number => (look === 'note' ? UNITS.note : UNITS.text);
const pieces = (part: CellPart): readonly CellPart[] =>
  rowPieces(part.text, unitsOf(part), MOST_LINES).map((text) => ({ ...part, text }));

/** Parts of a cell shared out to as many rows as they need: no row is ever cut, so every row has to fit. */
export function detailRows(parts: readonly CellPart[]): readonly (readonly CellPart[])[] {
  const rows: CellPart[][] = [[]];
  let lines = 0;
  for (const part of parts.flatMap(pieces)) {
    const own = linesTaken(part.text, unitsOf(part));
    if (lines > 0 && lines + own > MOST_LINES) {
      rows.push([]);
      lines = 0;
    }
    rows.at(-1)?.push(part);
    lines += own;
  }
  return rows;
}
