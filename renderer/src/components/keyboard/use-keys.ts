import { useEffect, useLayoutEffect, useState } from 'react';
import { isTextField, keyboard, type KeyBinding, type KeyGroup } from './keyboard-registry.ts';

/**
 * Registers the shortcuts of a screen for as long as it is shown; `?` lists them. A panel over the
 * screen names its group as `covering`: the keys of other groups then wait.
 */
export function useKeys(bindings: readonly KeyBinding[], covering?: KeyGroup): void {
  const id = useKeySet();
  useEffect(() => {
    keyboard.register(id, bindings, covering);
  });
}

/**
 * Registers the shortcuts of the app frame: before those of any screen, also of one that is drawn together
 * with it, so that a screen may take a key of the frame for itself.
 */
export function useFrameKeys(bindings: readonly KeyBinding[]): void {
  const id = useKeySet();
  useLayoutEffect(() => {
    keyboard.register(id, bindings);
  });
}

function useKeySet(): symbol {
  const [id] = useState(() => Symbol('keys'));
  useEffect(() => () => keyboard.unregister(id), [id]);
  return id;
}

/** The one listener of the window; used by the app frame alone. */
export function useKeyboardListener(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (keyboard.press(event, isTextField(event.target))) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
