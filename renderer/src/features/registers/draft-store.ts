import { type Draft, EMPTY_DRAFT } from './grid-model.ts';
import type { Paste } from './block.ts';

/** What a grid holds that is not stored: typed cells, new rows, a block waiting to be written. */
export interface GridDraft {
  readonly draft: Draft;
  readonly paste: Paste | null;
  /** What the last write failed with; the text stays. */
  readonly error: unknown;
}

const CLEAN: GridDraft = { draft: EMPTY_DRAFT, paste: null, error: null };

/**
 * Drafts by session and register, kept while the window is open, so that a cell that was refused is
 * still there after a look at another screen.
 */
export class DraftStore {
  private readonly drafts = new Map<string, GridDraft>();
  private readonly listeners = new Set<() => void>();

  get(key: string): GridDraft {
    return this.drafts.get(key) ?? CLEAN;
  }

  set(key: string, next: Partial<GridDraft>): void {
    this.drafts.set(key, { ...this.get(key), ...next });
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const drafts = new DraftStore();
