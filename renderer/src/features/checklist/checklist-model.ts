import type { ItemState } from '#shared/contract/checklist.ts';
import type { Checklist, ChecklistItem } from '#shared/model/checklist.ts';

/** What the automatic check found on an item. */
export interface RowFindings {
  readonly count: number;
  /** Not decided yet, or decided on other findings. */
  readonly toLook: boolean;
}

/** One checklist item with what the inspectors said about it. */
export interface Row {
  readonly item: ChecklistItem;
  readonly state: ItemState;
  readonly findings?: RowFindings;
}

export interface AreaRows {
  readonly area: Checklist['areas'][number];
  readonly rows: readonly Row[];
}

export const FILTERS = [
  'all',
  'unanswered',
  'nonconforming',
  'evidenceMissing',
  'suspected',
  'pending',
] as const;
export type Filter = (typeof FILTERS)[number];

/** Items in their order with their states; items without a state do not exist in this case. */
export function rowsOf(
  checklist: Checklist,
  states: readonly ItemState[],
  findings: ReadonlyMap<string, RowFindings> = new Map(),
): readonly Row[] {
  const byItem = new Map<string, ItemState>(states.map((state) => [state.answer.itemId, state]));
  return checklist.items.flatMap((item) => {
    const state = byItem.get(item.id);
    const found = findings.get(item.id);
    return state === undefined ? [] : [{ item, state, ...(found ? { findings: found } : {}) }];
  });
}

export const isAnswered = (row: Row): boolean => row.state.answer.verdict !== null;
export const lacksEvidence = (row: Row): boolean =>
  row.state.gaps.some((gap) => gap.kind === 'evidenceMissing');

const PASSES: Readonly<Record<Filter, (row: Row) => boolean>> = {
  all: () => true,
  unanswered: (row) => !isAnswered(row),
  nonconforming: (row) => row.state.answer.verdict === 'nonconforming',
  evidenceMissing: lacksEvidence,
  suspected: (row) => row.findings?.toLook === true,
  pending: (row) => row.state.answer.verdict === 'pending',
};

export function countsOf(rows: readonly Row[]): Readonly<Record<Filter, number>> {
  const count = (filter: Filter): number => rows.filter(PASSES[filter]).length;
  return {
    all: count('all'),
    unanswered: count('unanswered'),
    nonconforming: count('nonconforming'),
    evidenceMissing: count('evidenceMissing'),
    suspected: count('suspected'),
    pending: count('pending'),
  };
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function mentions(row: Row, query: string): boolean {
  const { item, state } = row;
  const texts = [item.id, item.title, item.title_en, item.question, ...item.clause];
  const haystack = fold([...texts, state.answer.fact].join(' '));
  return fold(query)
    .split(/\s+/u)
    .every((word) => haystack.includes(word));
}

/** Rows that pass the filter and mention every word of the query (id, title, question, clause, fact). */
export function visibleRows(rows: readonly Row[], filter: Filter, query: string): readonly Row[] {
  return rows.filter((row) => PASSES[filter](row) && mentions(row, query.trim()));
}

export function areasOf(checklist: Checklist, rows: readonly Row[]): readonly AreaRows[] {
  return checklist.areas.map((area) => ({
    area,
    rows: rows.filter((row) => row.item.area === area.code),
  }));
}

export interface Neighbours {
  readonly previous: Row | undefined;
  readonly next: Row | undefined;
  /** The next one without a verdict after this item, going round at the end. */
  readonly nextUnanswered: Row | undefined;
}

export function neighboursOf(rows: readonly Row[], itemId: string): Neighbours {
  const at = rows.findIndex((row) => row.item.id === itemId);
  const after = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return {
    previous: rows[at - 1],
    next: at < 0 ? undefined : rows[at + 1],
    nextUnanswered: after.find((row) => !isAnswered(row)),
  };
}
