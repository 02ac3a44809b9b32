import { useSyncExternalStore } from 'react';

/** A reload while others look on must not show what was hidden. Holds nothing of any case. */
const PLACE = 'jianshen/presenting';
const listeners = new Set<() => void>();

const read = (): boolean => window.sessionStorage.getItem(PLACE) !== null;

/**
 * 演示模式: others look at the screen. Suspicions, suggested answers, other organisations and parts of ID
 * numbers are then not shown.
 */
export const presenting = {
  toggle: (): void => {
    if (read()) window.sessionStorage.removeItem(PLACE);
    else window.sessionStorage.setItem(PLACE, '');
    for (const listener of listeners) listener();
  },
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePresenting = (): boolean => useSyncExternalStore(subscribe, read);
