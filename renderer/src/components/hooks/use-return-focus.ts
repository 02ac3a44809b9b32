import { useEffect } from 'react';

/** Gives the focus back to where it was when a panel closes, so that the keyboard goes on from there. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}
