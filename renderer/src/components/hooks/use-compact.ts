import { useSyncExternalStore } from 'react';

export interface ScreenMode {
  /** Targets ≥ 44 px, no keyboard hints. */
  readonly touch: boolean;
  /** The right rail folds under the work column. */
  readonly fold: boolean;
}

let mode: ScreenMode = { touch: false, fold: false };
const listeners = new Set<() => void>();

/** Set by the app frame alone, whenever the window or the text size changes. */
export function setCompactLayout(next: ScreenMode): void {
  if (next.touch === mode.touch && next.fold === mode.fold) return;
  mode = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useScreenModeValue(): ScreenMode {
  return useSyncExternalStore(subscribe, () => mode);
}
