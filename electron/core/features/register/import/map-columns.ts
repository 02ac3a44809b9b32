import type { ImportColumn } from '#shared/contract/register.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterField } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { foldWord } from '#shared/rules/registers/clean-text.ts';
import { asksOnDuty } from '#shared/rules/registers/on-duty.ts';
import type { Header } from './header.ts';
import { headerWords } from './header-words.ts';
import { wordsOf } from './header.ts';

/** Header (folded) to field, as an organisation's sheets were read before; null: leave out. */
export type RememberedMapping = Readonly<Record<string, string | null>>;
/** Column (from 0) to field, chosen by a person. */
export type ChosenMapping = Readonly<Record<string, string | null>>;

export type MappedColumn = {
  readonly index: number;
  readonly title: string;
  readonly field: RegisterField | null;
  readonly mappedBy: ImportColumn['mappedBy'];
};

type Match = { readonly column: number; readonly field: RegisterField; readonly rank: number };

/** Steps between ways to read a header; no field answers to as many words as the smallest of them. */
const WAY = 100;
const BEGINS = 1000;
const CANDIDATE = 10_000;

/** Headers with a unit or a remark behind them still name their field: 合同金额（万元）, 入职日期*. */
function rankOf(field: RegisterField, candidates: readonly string[]): number {
  const known = wordsOf(field).map(foldWord);
  const ranks = candidates.flatMap((candidate, at) =>
    headerWords(candidate, field.kind === 'boolean').map((word, way) => {
      const base = at * CANDIDATE + way * WAY;
      const exact = known.indexOf(word);
      if (exact >= 0) return base + exact;
      const begins = known.findIndex((one) => one.length >= 4 && word.startsWith(one));
      return begins < 0 ? Infinity : base + BEGINS + begins;
    }),
  );
  return Math.min(Infinity, ...ranks);
}

function guess(
  header: Header,
  fields: readonly RegisterField[],
): ReadonlyMap<number, RegisterField> {
  const matches: Match[] = header.candidates.flatMap((candidates, column) =>
    fields.map((field) => ({ column, field, rank: rankOf(field, candidates) })),
  );
  const taken = new Map<number, RegisterField>();
  const used = new Set<string>();
  const inOrder = matches.filter(({ rank }) => rank < Infinity).toSorted((a, b) => a.rank - b.rank);
  for (const { column, field } of inOrder) {
    if (taken.has(column) || used.has(field.key)) continue;
    taken.set(column, field);
    used.add(field.key);
  }
  return taken;
}

/**
 * A column without a field that is held against the others. That it was left out before says nothing:
 * nothing else could be done with it.
 */
function checked(register: RegisterKey, header: Header, column: MappedColumn): MappedColumn {
  if (column.field !== null || column.mappedBy === 'chosen') return column;
  const headers = (header.candidates[column.index] ?? []).flatMap((one) => headerWords(one, true));
  return asksOnDuty(register, headers) ? { ...column, mappedBy: 'check' } : column;
}

/** Chosen by a person first, then as remembered, then by the words of the header; a field once only. */
export function mapColumns(
  register: RegisterKey,
  header: Header,
  remembered: RememberedMapping,
  chosen: ChosenMapping,
): MappedColumn[] {
  const { fields } = REGISTERS[register];
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const fixed = header.titles.map((title, index): MappedColumn | null => {
    const choice = chosen[String(index)];
    if (choice !== undefined)
      return { index, title, field: byKey.get(choice ?? '') ?? null, mappedBy: 'chosen' };
    const memory = remembered[foldWord(title)];
    if (memory === undefined || foldWord(title) === '') return null;
    return { index, title, field: byKey.get(memory ?? '') ?? null, mappedBy: 'remembered' };
  });
  const used = new Set(fixed.flatMap((one) => one?.field?.key ?? []));
  const open: Header = {
    ...header,
    candidates: header.candidates.map((words, at) => (fixed[at] === null ? words : [])),
  };
  const guessed = guess(
    open,
    fields.filter(({ key }) => !used.has(key)),
  );
  const seen = new Set<string>();
  const columns = fixed.map((one, index): MappedColumn => {
    const field = one?.field ?? guessed.get(index) ?? null;
    const repeated = field !== null && seen.has(field.key);
    if (field !== null) seen.add(field.key);
    const title = header.titles[index] ?? '';
    if (repeated || field === null)
      return { index, title, field: null, mappedBy: one?.mappedBy ?? 'none' };
    return { index, title, field, mappedBy: one?.mappedBy ?? 'header' };
  });
  return columns.map((column) => checked(register, header, column));
}
