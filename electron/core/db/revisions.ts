/** A recorded entity, whatever its rows. */
export type Named = { readonly name: string };

/**
 * Counts the writes to each entity, so that what was made of their rows can be held for as long as it
 * holds: without asking the vault, which nobody else writes.
 */
export type Revisions = {
  readonly written: (entity: string) => void;
  /** Writes were taken back: whatever looked at them in between has to look again. */
  readonly rolledBack: () => void;
  readonly of: (entities: readonly Named[]) => number;
};

export function createRevisions(): Revisions {
  const writes = new Map<string, number>();
  let rollbacks = 0;
  return {
    written: (entity) => void writes.set(entity, (writes.get(entity) ?? 0) + 1),
    rolledBack: () => {
      rollbacks += 1;
    },
    of: (entities) => entities.reduce((sum, { name }) => sum + (writes.get(name) ?? 0), rollbacks),
  };
}
