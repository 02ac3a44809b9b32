/** The parts of a keyboard event that decide a shortcut; a real event fits. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** True while an input method composes; such keys belong to the input method (229 = not yet known). */
export function isComposing(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229;
}

/** Digits are matched by their place: with Alt the produced character differs on some systems. */
function isKey(press: KeyPress, key: string): boolean {
  if (/^\d$/u.test(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`;
  return press.key.toLowerCase() === key.toLowerCase();
}

/**
 * Does the press mean `combo`, such as `Mod+ArrowUp`, `Alt+1`, `Mod+Shift+z` or `?`?
 * `Mod` is Ctrl, or Cmd on a Mac. Shift is free for characters that need it, such as `?`.
 */
export function matchesKey(press: KeyPress, combo: string): boolean {
  const parts = combo.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const shiftIsFree = key === '?';
  return (
    isKey(press, key) &&
    (press.ctrlKey || press.metaKey) === wants('Mod') &&
    press.altKey === wants('Alt') &&
    (shiftIsFree || press.shiftKey === wants('Shift'))
  );
}

const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** As printed on a key cap: `Mod+ArrowUp` → `Ctrl+↑`. */
export function keyLabel(combo: string): string {
  return combo
    .split('+')
    .map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
