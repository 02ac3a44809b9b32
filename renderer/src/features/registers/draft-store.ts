import { draftFromText, draftToText } from './draft-text.ts';
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

/** Where drafts outlive the page: the core's memory, never a disk. */
export interface DraftKeeper {
  readonly kept: (key: string) => Promise<string | null>;
  readonly keep: (key: string, draft: string | null) => Promise<void>;
}

/**
 * Drafts by session and register, so that a cell that was refused is still there after a look at
 * another screen, and after the page was loaded again.
 */
export class DraftStore {
  private readonly drafts = new Map<string, GridDraft>();
  private readonly loaded = new Set<string>();
  private readonly waiting = new Set<string>();
  private keeping = false;
  private readonly keeper: DraftKeeper;

  constructor(keeper: DraftKeeper) {
    this.keeper = keeper;
  }

  private readonly listeners = new Set<() => void>();

  get(key: string): GridDraft {
    return this.drafts.get(key) ?? CLEAN;
  }

  set(key: string, next: Partial<GridDraft>): void {
    this.drafts.set(key, { ...this.get(key), ...next });
    this.tell();
    void this.keep(key);
  }

  /** Brings back what an earlier page left; what was typed meanwhile stands. */
  async load(key: string): Promise<void> {
    if (this.loaded.has(key)) return;
    this.loaded.add(key);
    const kept = await this.keeper.kept(key);
    if (kept === null || this.drafts.has(key)) return;
    this.drafts.set(key, { ...CLEAN, ...draftFromText(kept) });
    this.tell();
  }

  /** One at a time, each as it is then: a block of thousands of cells is not sent again for every cell. */
  private async keep(key: string): Promise<void> {
    this.waiting.add(key);
    if (this.keeping) return;
    this.keeping = true;
    try {
      for (const next of this.waiting) {
        this.waiting.delete(next);
        await this.keeper.keep(next, draftToText(this.get(next)));
      }
    } catch {
      // The core does not answer, which the title bar says already; the page still holds the draft.
    } finally {
      this.keeping = false;
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
