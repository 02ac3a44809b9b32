import type { RegisterField, RegisterSpec } from '#shared/model/register-fields/index.ts';
import { foldWord } from '#shared/rules/registers/clean-text.ts';
import { type Cells, cellText, type Draft, type GridRow, storedText } from './grid-model.ts';

/** Cells as a spreadsheet puts them on the clipboard: tabs, line ends, quotes around either. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n') endRow();
    else cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

const quote = (text: string): string =>
  /[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export function writeBlock(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quote).join('\t')).join('\n');
}

const namesOf = (field: RegisterField): readonly string[] =>
  [field.zh, field.en, field.key, ...field.also].map(foldWord);

/** Does the block begin with the names of columns? Then its columns say themselves where they belong. */
export function hasHeader(spec: RegisterSpec, block: readonly (readonly string[])[]): boolean {
  const names = new Set(spec.fields.flatMap(namesOf));
  return block
    .slice(0, 3)
    .some((row) => row.filter((text) => text !== '' && names.has(foldWord(text))).length >= 2);
}

/** Cells between two corners of the grid, by positions in what is shown. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Corner {
  readonly row: number;
  readonly column: number;
}

export function rangeOf(a: Corner, b: Corner): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function copyRange(
  fields: readonly RegisterField[],
  rows: readonly GridRow[],
  { top, bottom, left, right }: Range,
): string {
  const columns = fields.slice(left, right + 1);
  return writeBlock(
    rows.slice(top, bottom + 1).map((row) => columns.map((field) => cellText(field, row))),
  );
}

/** Text by row and field. */
export type Changes = ReadonlyMap<string, Cells>;

/** The top row of the range into all below it; a single cell takes the one above. */
export function fillDown(
  fields: readonly RegisterField[],
  rows: readonly GridRow[],
  range: Range,
): Changes {
  const single = range.top === range.bottom;
  const source = rows[single ? range.top - 1 : range.top];
  if (source === undefined) return new Map();
  const columns = fields.slice(range.left, range.right + 1);
  const cells = Object.fromEntries(columns.map((field) => [field.key, cellText(field, source)]));
  const targets = rows.slice(single ? range.top : range.top + 1, range.bottom + 1);
  return new Map(targets.map((row) => [row.key, cells]));
}

export function clearRange(
  fields: readonly RegisterField[],
  rows: readonly GridRow[],
  range: Range,
): Changes {
  const columns = fields.slice(range.left, range.right + 1);
  const cells = Object.fromEntries(columns.map(({ key }) => [key, '']));
  return new Map(rows.slice(range.top, range.bottom + 1).map((row) => [row.key, cells]));
}

/** A block on its way in: not written, its cells lie over the rows they would change. */
export interface Paste {
  readonly keys: readonly string[];
  readonly fields: readonly string[];
  /** Keys of rows that would be new. */
  readonly added: readonly string[];
  readonly cells: Changes;
}

/**
 * Lays a block over the grid from a corner; what reaches below the last row becomes new rows. Cells
 * that say what is there already are left out, so that only changes are written.
 */
export function layBlock(
  fields: readonly RegisterField[],
  rows: readonly GridRow[],
  block: readonly (readonly string[])[],
  at: Corner,
  newKey: () => string,
): Paste {
  const width = Math.max(...block.map((line) => line.length));
  const columns = fields.slice(at.column, at.column + width);
  const added: string[] = [];
  const cells = new Map<string, Cells>();
  const keys = block.map((line, index) => {
    const row = rows[at.row + index];
    const key = row?.key ?? newKey();
    if (row === undefined) added.push(key);
    const given = columns.flatMap((field, column): readonly (readonly [string, string])[] => {
      const text = line[column] ?? '';
      const unchanged = row !== undefined && !row.isNew && storedText(field, row) === text.trim();
      return unchanged ? [] : [[field.key, text]];
    });
    if (given.length > 0) cells.set(key, Object.fromEntries(given));
    return key;
  });
  return { keys, fields: columns.map(({ key }) => key), added, cells };
}

export interface PasteCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
}

/** What writing the block would do; a row with an error counts as wrong and as nothing else. */
export function pasteCounts(paste: Paste, rows: ReadonlyMap<string, GridRow>): PasteCounts {
  const counts = { added: 0, changed: 0, unchanged: 0, wrong: 0 };
  for (const key of paste.keys) {
    const row = rows.get(key);
    const fields = new Set(paste.fields);
    const wrong = row?.issues.some(
      ({ level, field }) =>
        level === 'error' && (row.isNew || (field !== null && fields.has(field))),
    );
    const touched = Object.keys(row?.typed ?? {}).length > 0;
    if (wrong === true) counts.wrong += 1;
    else if (row?.isNew === true) counts.added += 1;
    else counts[touched ? 'changed' : 'unchanged'] += 1;
  }
  return counts;
}

/** The draft with changes laid over it. Text that says what is stored already is taken out again. */
export function withChanges(
  draft: Draft,
  changes: Changes,
  stored: (key: string, field: string) => string | undefined,
): Draft {
  const typed = new Map(draft.typed);
  const refused = new Map(draft.refused);
  for (const [key, cells] of changes) {
    const merged = Object.entries({ ...typed.get(key), ...cells }).filter(
      ([field, text]) => stored(key, field) !== text,
    );
    if (merged.length === 0) typed.delete(key);
    else typed.set(key, Object.fromEntries(merged));
    refused.delete(key);
  }
  return { ...draft, typed, refused };
}
