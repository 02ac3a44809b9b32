import { useEffect, useRef } from 'react';
import { isTextField, keyboard, type KeyBinding, type KeyGroup } from './keyboard-registry.ts';

/**
 * Registers the shortcuts of a screen for as long as it is shown; `?` lists them. A panel over the
 * screen names its group as `covering`: the keys of other groups then wait.
 */
export function useKeys(bindings: readonly KeyBinding[], covering?: KeyGroup): void {
  const id = useRef(Symbol('keys'));
  useEffect(() => {
    keyboard.register(id.current, bindings, covering);
  });
  useEffect(() => {
    const own = id.current;
    return () => keyboard.unregister(own);
  }, []);
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
