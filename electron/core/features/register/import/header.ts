import type { RegisterField } from '#shared/model/register-fields/index.ts';
import { foldWord } from '#shared/rules/registers/clean-text.ts';
import type { Sheet } from '../../../lib/spreadsheet/sheet.ts';
import { headerWords } from './header-words.ts';

/** Headers may stand under a title and a line of notes, but not deeper. */
const SEARCH_ROWS = 20;

export type Header = {
  /** Rows of the header, from 0; none when the columns were mapped by hand. */
  readonly rows: readonly number[];
  /** What each column is called, for people. */
  readonly titles: readonly string[];
  /** Ways to read each title, the most exact first. */
  readonly candidates: readonly (readonly string[])[];
};

/** A longer text is a remark: no header is looked for in it. */
const TITLE_MAX = 120;

const titleOf = (text: string): string => text.slice(0, TITLE_MAX).replaceAll(/\s+/gu, ' ').trim();

const widthOf = (sheet: Sheet): number =>
  sheet.rows.reduce((width, row) => Math.max(width, row.length), 0);

/** Rows of titles by their number; a cell without a text has that of the merged range it lies in. */
type Titles = ReadonlyMap<number, readonly string[]>;

function titlesOf({ rows, merged }: Sheet, from: number, to: number): Titles {
  const titles = new Map<number, string[]>();
  for (let at = from; at <= to; at += 1) titles.set(at, (rows[at] ?? []).map(titleOf));
  for (const { top, left, bottom, right } of merged)
    for (let at = Math.max(top, from); at <= Math.min(bottom, to); at += 1) {
      const row = titles.get(at);
      const text = titleOf(rows[top]?.[left] ?? '');
      for (let column = left; column <= right; column += 1)
        if (row !== undefined && (row[column] ?? '') === '') row[column] = text;
    }
  return titles;
}

/** Titles by column of cells merged with those above them, as 序号 beside a group of columns. */
function fromAbove({ rows, merged }: Sheet, row: number): (column: number) => string {
  const ranges = merged.filter(({ top, bottom }) => top < row && row <= bottom);
  return (column) => {
    const range = ranges.find(({ left, right }) => left <= column && column <= right);
    return range === undefined ? '' : (rows[range.top]?.[range.left] ?? '');
  };
}

function oneRow(sheet: Sheet, row: number): Header {
  const own = sheet.rows[row] ?? [];
  const above = fromAbove(sheet, row);
  const titles = Array.from(
    { length: widthOf(sheet) },
    (_, at) => titleOf(own[at] ?? '') || titleOf(above(at)),
  );
  return { rows: [row], titles, candidates: titles.map((title) => [title]) };
}

/** `备案信息` over `编号`, `日期`: the upper word belongs to the columns it spans. */
function twoRows(sheet: Sheet, row: number, titles: Titles): Header {
  let group = '';
  const pairs = Array.from({ length: widthOf(sheet) }, (_, at) => {
    const upper = titles.get(row)?.[at] ?? '';
    const lower = titles.get(row + 1)?.[at] ?? '';
    group = upper === '' && lower !== '' ? group : upper;
    return { upper: group, lower: lower === group ? '' : lower };
  });
  return {
    rows: [row, row + 1],
    titles: pairs.map(({ upper, lower }) => [upper, lower].filter((one) => one !== '').join(' ')),
    candidates: pairs.map(({ upper, lower }) =>
      lower === ''
        ? [upper]
        : [`${upper}${lower}`, `${upper.replace(/(?:信息|情况)$/u, '')}${lower}`, lower],
    ),
  };
}

function scoreOf(header: Header, known: ReadonlySet<string>): number {
  const found = header.candidates.flatMap(
    (candidates) =>
      candidates.flatMap((one) => headerWords(one, true)).find((word) => known.has(word)) ?? [],
  );
  return new Set(found).size;
}

/** Every word a field answers to. */
export const wordsOf = ({ key, zh, en, also }: RegisterField): readonly string[] => [
  zh,
  key,
  en,
  ...also,
];

export function headerAt(sheet: Sheet, rows: readonly number[]): Header {
  const [first = 0, second] = rows;
  return second === undefined
    ? oneRow(sheet, first)
    : twoRows(sheet, first, titlesOf(sheet, first, second));
}

/** Cells merged over two rows show that both are the header, although one of them names every field. */
function withItsPair(sheet: Sheet, header: Header | null, titles: Titles): Header | null {
  const [row = 0, second] = header?.rows ?? [];
  if (header === null || second !== undefined) return header;
  const joins = (upper: number): boolean =>
    sheet.merged.some(({ top, bottom }) => top === upper && bottom === upper + 1);
  const upper = [row - 1, row].find(joins);
  return upper === undefined ? header : twoRows(sheet, upper, titles);
}

/**
 * The row or two that name the most fields. Two rows count only when the second adds to the first, and
 * at least two fields must be named, so that a row of data is never taken for a header.
 */
export function findHeader(sheet: Sheet, fields: readonly RegisterField[]): Header | null {
  const known = new Set(fields.flatMap(wordsOf).map(foldWord));
  const rows = Array.from({ length: Math.min(SEARCH_ROWS, sheet.rows.length) }, (_, row) => row);
  let best: Header | null = null;
  let bestScore = Math.min(2, fields.length) - 1;
  const titles = titlesOf(sheet, 0, rows.length);
  for (const read of [oneRow, twoRows])
    for (const row of rows) {
      const option = read(sheet, row, titles);
      const score = scoreOf(option, known);
      if (score > bestScore) [best, bestScore] = [option, score];
    }
  return withItsPair(sheet, best, titles);
}

const OWN_NAME = 5;
const LIKE_NAME = 3;
/** Less than any header: a hidden sheet with one comes before a visible one without. */
const NO_HEADER = -1000;
const HIDDEN = -100;

function nameScore(name: string, zh: string): number {
  if (name.trim() === zh) return OWN_NAME;
  return name.includes(zh) || zh.includes(name) ? LIKE_NAME : 0;
}

/** How well a sheet suits a register: fields its header names, its own name, and whether it is shown. */
export function suits(sheet: Sheet, zh: string, fields: readonly RegisterField[]): number {
  const header = findHeader(sheet, fields);
  const known = new Set(fields.flatMap(wordsOf).map(foldWord));
  const fit = header === null ? NO_HEADER : scoreOf(header, known);
  return fit + nameScore(sheet.name, zh) + (sheet.hidden ? HIDDEN : 0);
}
