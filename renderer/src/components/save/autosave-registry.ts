/** Writes one value; answers when it is on disk (UTC ISO instant of the commit). */
export type Save<T> = (value: T) => Promise<{ readonly savedAt: string }>;

interface Entry {
  value: unknown;
  /** Writes `value`; kept with the entry so that it can be retried after its screen is gone. */
  write: () => Promise<{ readonly savedAt: string }>;
  timer: ReturnType<typeof setTimeout> | null;
  running: Promise<void> | null;
  /** Counts changes, to notice typing that arrived while a write was under way. */
  version: number;
  error: unknown;
}

export interface SaveSnapshot {
  /** Texts not yet on disk. */
  readonly dirty: number;
  readonly failures: number;
  readonly error: unknown;
  /** Instant of the last commit seen by this window; null before the first. */
  readonly savedAt: string | null;
}

const CLEAN: SaveSnapshot = { dirty: 0, failures: 0, error: null, savedAt: null };

/**
 * Texts on their way to the disk, by key (`session/item/field`). A text lives here from its first
 * keystroke until its commit was answered, whatever becomes of the field that showed it; so a failed
 * write never costs a character. One write per key at a time, the newest text last.
 */
export class AutosaveRegistry {
  private readonly delayMs: number;
  private readonly entries = new Map<string, Entry>();
  /** Texts on disk that the screen has not read back yet. */
  private readonly written = new Map<string, unknown>();
  private readonly listeners = new Set<() => void>();
  private current: SaveSnapshot = CLEAN;

  constructor(delayMs = 300) {
    this.delayMs = delayMs;
  }

  /**
   * Takes a new value; it is written at most `delayMs` after the first change that is not on its way yet,
   * so that somebody who types on and on loses no more than that.
   */
  change<T>(key: string, value: T, save: Save<T>): void {
    const entry = this.entries.get(key);
    const next: Entry = entry ?? {
      value,
      write: () => save(value),
      timer: null,
      running: null,
      version: 0,
      error: null,
    };
    next.value = value;
    next.write = () => save(value);
    next.version += 1;
    next.timer ??= setTimeout(() => void this.flush(key), this.delayMs);
    this.entries.set(key, next);
    this.publish();
  }

  /** Writes what is pending under the key now. Resolves when it is written or has failed. */
  async flush(key: string): Promise<void> {
    const entry = this.entries.get(key);
    if (!entry) return;
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    if (entry.running) {
      const { version } = entry;
      await entry.running;
      // The write under way carried this very version, unless something was typed meanwhile.
      if (this.entries.get(key) !== entry || (entry.error !== null && entry.version === version)) {
        return;
      }
      return this.flush(key);
    }
    entry.running = this.writeOnce(key, entry);
    await entry.running;
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.entries.keys()].map((key) => this.flush(key)));
  }

  /**
   * What a field shows instead of what it read from the core: the pending text, afterwards the written
   * one until `release`. Between a commit and the answer that carries it the field would otherwise fall
   * back to the old text for a moment, and the cursor would jump to its end.
   */
  shownValue(key: string): unknown {
    return this.entries.get(key)?.value ?? this.written.get(key);
  }

  /** What the core answered is on the screen, or somebody else changed it: it counts again. */
  release(key: string): void {
    if (this.written.delete(key)) this.publish();
  }

  /** The same for every text, after undo and redo. */
  releaseAll(): void {
    this.written.clear();
    this.publish();
  }

  errorOf(key: string): unknown {
    return this.entries.get(key)?.error ?? null;
  }

  /** A commit made outside of a text field (a verdict, a link) counts as saved too. */
  noteSaved(savedAt: string): void {
    this.publish(savedAt);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SaveSnapshot => this.current;

  private async writeOnce(key: string, entry: Entry): Promise<void> {
    const { version } = entry;
    try {
      const { savedAt } = await entry.write();
      entry.error = null;
      entry.running = null;
      if (entry.version === version) {
        this.entries.delete(key);
        this.written.set(key, entry.value);
      }
      this.publish(savedAt);
    } catch (error) {
      entry.error = error;
      entry.running = null;
      this.publish();
    }
  }

  private publish(savedAt = this.current.savedAt): void {
    const entries = [...this.entries.values()];
    const failed = entries.filter((entry) => entry.error !== null);
    this.current = {
      dirty: entries.length,
      failures: failed.length,
      error: failed[0]?.error ?? null,
      savedAt,
    };
    for (const listener of this.listeners) listener();
  }
}

export const autosaves = new AutosaveRegistry();
