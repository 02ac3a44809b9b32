import { useSyncExternalStore } from 'react';

let current: string | null = null;
const listeners = new Set<() => void>();

const publish = (next: string | null): void => {
  current = next;
  for (const listener of listeners) listener();
};

/** One line in the banner that says what just happened; the next one replaces it. */
export const notice = {
  say: (text: string): void => publish(text),
  clear: (): void => publish(null),
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useNotice(): string | null {
  return useSyncExternalStore(subscribe, () => current);
}
