import type { Change, Command } from '#shared/model/history.ts';

/** Fields of an answer an inspector would recognise, in the order they are told. */
const TOLD = [
  'verdict',
  'severity',
  'severityReason',
  'aggravated',
  'aggravatedReason',
  'notApplicableReason',
  'pendingNote',
  'fact',
] as const;
export type ToldField = (typeof TOLD)[number];

export interface ToldChange {
  readonly field: ToldField;
  readonly old: Change['old'];
  readonly new: Change['new'];
}

export interface HistoryEntry {
  /** Group of the commands told as one, e.g. a burst of typing. */
  readonly id: string;
  readonly actor: string;
  /** UTC instant of the last command of the group. */
  readonly at: string;
  readonly changes: readonly ToldChange[];
  /** Why, where the command asked for a reason. */
  readonly reason: string | null;
  /** Command names of what is not a change of an answer's field (evidence, undo). */
  readonly others: readonly string[];
}

/** Camel case for the snake case of stored columns, should a change name one. */
const fieldName = (field: string): string =>
  field.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** First old and last new value of each field over the commands of one group. */
function mergedChanges(commands: readonly Command[]): readonly ToldChange[] {
  const changes = commands.flatMap((command) => command.changes);
  return TOLD.flatMap((field) => {
    const own = changes.filter(
      (change) => change.entity === 'answer' && fieldName(change.field) === field,
    );
    const first = own[0];
    const last = own.at(-1);
    return first && last ? [{ field, old: first.old, new: last.new }] : [];
  });
}

/** The stream of one item as an inspector reads it: newest first, one entry per burst. */
export function historyEntries(commands: readonly Command[]): readonly HistoryEntry[] {
  const sorted = commands.toSorted((a, b) => (a.hlc < b.hlc ? -1 : 1));
  const groups = Map.groupBy(sorted, (command) => command.groupId);
  return [...groups.entries()]
    .flatMap(([id, group]) => {
      const last = group.at(-1);
      if (!last) return [];
      const changes = mergedChanges(group);
      const others = changes.length === 0 || last.undoes !== null ? [last.name] : [];
      return [{ id, actor: last.actor, at: last.at, changes, reason: last.reason, others }];
    })
    .toReversed();
}
