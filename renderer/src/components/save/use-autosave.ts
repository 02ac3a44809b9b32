import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { desktopShell } from '../../platform/index.ts';
import { autosaves } from './autosave-registry.ts';
import { notice } from './notice.ts';
import { TypingBurst } from './typing-burst.ts';

/** Writes the text; `groupId` names the burst of typing it belongs to, for undo. */
export type SaveText = (text: string, groupId: string) => Promise<{ readonly savedAt: string }>;

export interface AutosavedText {
  /** What the field shows: the text until it was read back, else what the core has. */
  readonly value: string;
  readonly error: unknown;
  readonly change: (value: string) => void;
  /** Writes what is pending and ends the burst; call it on blur. */
  readonly flush: () => Promise<void>;
}

/**
 * A text field that is written every 300 ms while somebody types; flushed on blur (call `flush`), when the key
 * changes, on unmount and when the page goes away. `key` names the text for ever (`session/item/field`).
 */
export function useAutosave(key: string, stored: string, save: SaveText): AutosavedText {
  const unread = useSyncExternalStore(autosaves.subscribe, () => autosaves.shownValue(key));
  const error = useSyncExternalStore(autosaves.subscribe, () => autosaves.errorOf(key));
  const burst = useRef(new TypingBurst());
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });
  useEffect(() => autosaves.release(key), [key, stored]);
  useEffect(() => {
    const own = burst.current;
    return () => {
      own.end();
      void autosaves.flush(key);
    };
  }, [key]);
  const change = useCallback(
    (value: string) => {
      const write = latestSave.current;
      // What was said of the last act is not true of this one.
      notice.clear();
      const groupId = burst.current.groupAt(Date.now());
      autosaves.change(key, value, (text) => write(text, groupId));
    },
    [key],
  );
  const flush = useCallback(() => {
    burst.current.end();
    return autosaves.flush(key);
  }, [key]);
  return { value: typeof unread === 'string' ? unread : stored, error, change, flush };
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
    desktopShell()?.onBeforeClose(() => autosaves.flushAll());
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
    };
  }, []);
}
