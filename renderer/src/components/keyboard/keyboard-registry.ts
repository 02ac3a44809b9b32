import { isComposing, type KeyPress, matchesKey } from './match-key.ts';

export type KeyGroup = 'general' | 'checklist' | 'evidence' | 'registers';

export interface KeyBinding {
  /** Combos that mean the same, e.g. `['Mod+y', 'Mod+Shift+z']`; the first is the one shown. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: KeyGroup;
  /** Also while a text field has the focus. Bare characters must leave this out. */
  readonly inText?: boolean;
  readonly run: () => void;
}

interface KeySet {
  readonly bindings: readonly KeyBinding[];
  /** Set by a panel over the screen: only this group and the general keys work while it is there. */
  readonly covering: KeyGroup | undefined;
}

/** The bindings on screen. Screens come later than the frame, so the last one registered wins. */
export class KeyboardRegistry {
  private readonly sets = new Map<symbol, KeySet>();

  register(id: symbol, bindings: readonly KeyBinding[], covering?: KeyGroup): void {
    this.sets.set(id, { bindings, covering });
  }

  unregister(id: symbol): void {
    this.sets.delete(id);
  }

  bindings(): readonly KeyBinding[] {
    return [...this.sets.values()].flatMap(({ bindings }) => bindings);
  }

  /** What lies behind a panel cannot be answered or moved by keys meant for the panel. */
  private reachable(): readonly KeyBinding[] {
    const covering = [...this.sets.values()].findLast((set) => set.covering)?.covering;
    if (covering === undefined) return this.bindings();
    return this.bindings().filter(({ group }) => group === covering || group === 'general');
  }

  /** Runs the binding the press means. Answers whether there was one. */
  press(press: KeyPress, inText: boolean): boolean {
    if (isComposing(press)) return false;
    const hit = this.reachable().findLast(
      (binding) =>
        (!inText || binding.inText === true) &&
        binding.keys.some((combo) => matchesKey(press, combo)),
    );
    hit?.run();
    return hit !== undefined;
  }
}

export const keyboard = new KeyboardRegistry();

/** True where typing makes text, so that bare keys must stay with the field. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type)
  );
}
