import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { autosaves, type Save } from './autosave-registry.ts';

export interface AutosavedText {
  /** What the field shows: the unsaved text while there is one, else what the core has. */
  readonly value: string;
  readonly error: unknown;
  readonly change: (value: string) => void;
  readonly flush: () => Promise<void>;
}

/**
 * A text field whose every pause of 300 ms is written; flushed on blur (call `flush`), when the key
 * changes, on unmount and when the page goes away. `key` names the text for ever (`session/item/field`).
 */
export function useAutosave(key: string, stored: string, save: Save<string>): AutosavedText {
  const pending = useSyncExternalStore(autosaves.subscribe, () => autosaves.pendingValue(key));
  const error = useSyncExternalStore(autosaves.subscribe, () => autosaves.errorOf(key));
  useEffect(() => () => void autosaves.flush(key), [key]);
  const change = useCallback((value: string) => autosaves.change(key, value, save), [key, save]);
  const flush = useCallback(() => autosaves.flush(key), [key]);
  return { value: typeof pending === 'string' ? pending : stored, error, change, flush };
}

/** The last chance: a page that is hidden or leaves writes what it holds. Used by the app frame alone. */
export function useFlushOnLeave(): void {
  useEffect(() => {
    const flush = (): void => void autosaves.flushAll();
    const flushWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
    };
  }, []);
}
