import type { Paste, Range } from './block.ts';
import type { GridRow } from './grid-model.ts';
import classes from './grid.module.css';

export interface Marks {
  readonly range: Range | null;
  readonly paste: Paste | null;
  /** Position of a row in what is shown. */
  readonly positions: ReadonlyMap<string, number>;
  readonly fields: readonly string[];
  /** The error that is looked at. */
  readonly active: { readonly key: string; readonly field: string } | null;
}

const EDGES = [
  ['top', 'edgeTop'],
  ['bottom', 'edgeBottom'],
  ['left', 'edgeLeft'],
  ['right', 'edgeRight'],
] as const;

/** The block that is framed: a pasted one as long as it waits, else the chosen cells. */
export function framedRange({ paste, range, positions, fields }: Marks): Range | null {
  if (paste === null) return range;
  const rows = paste.keys.flatMap((key) => positions.get(key) ?? []);
  const left = fields.indexOf(paste.fields[0] ?? '');
  if (rows.length === 0 || left < 0) return null;
  const right = left + paste.fields.length - 1;
  return { top: Math.min(...rows), bottom: Math.max(...rows), left, right };
}

function frameClasses(frame: Range, row: number, column: number): readonly string[] {
  const { top, bottom, left, right } = frame;
  const inside = row >= top && row <= bottom && column >= left && column <= right;
  if (!inside) return [];
  const at = { top: row === top, bottom: row === bottom, left: column === left };
  const edge = { ...at, right: column === right };
  return ['inRange', ...EDGES.filter(([side]) => edge[side]).map(([, name]) => name)];
}

/** How a cell looks: inside the frame, changed, wrong; shape and weight, not colour alone. */
export function cellClasses(marks: Marks): (row: GridRow, column: number) => string {
  const frame = framedRange(marks);
  const single = frame !== null && frame.top === frame.bottom && frame.left === frame.right;
  return (row, column) => {
    const field = marks.fields[column] ?? '';
    const position = marks.positions.get(row.key) ?? -1;
    const names: string[] = [];
    if (frame !== null && !single) names.push(...frameClasses(frame, position, column));
    const own = row.issues.filter((issue) => issue.field === field);
    if (own.some(({ level }) => level === 'error')) names.push('wrong');
    else if (own.length > 0) names.push('hinted');
    else if (row.typed[field] !== undefined) names.push('changed');
    if (marks.active?.key === row.key && marks.active.field === field) names.push('active');
    return names.map((name) => classes[name]).join(' ');
  };
}

export function rowClasses(marks: Marks): (row: GridRow) => string {
  const frame = framedRange(marks);
  return (row) => {
    const position = marks.positions.get(row.key) ?? -1;
    const inside = frame !== null && position >= frame.top && position <= frame.bottom;
    return inside ? (classes['inRows'] ?? '') : '';
  };
}
