import { describe, expect, test, vi } from 'vitest';
import {
  keyLabel,
  type KeyPress,
  matchesKey,
} from '../../../renderer/src/components/keyboard/match-key.ts';
import { KeyboardRegistry } from '../../../renderer/src/components/keyboard/keyboard-registry.ts';

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...rest,
});

describe('matchesKey', () => {
  test.each([
    ['Mod+ArrowUp', press('ArrowUp', { ctrlKey: true }), true],
    ['Mod+ArrowUp', press('ArrowUp', { metaKey: true }), true],
    ['Mod+ArrowUp', press('ArrowUp'), false],
    ['Mod+z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['1', press('1', { code: 'Digit1' }), true],
    ['1', press('1', { code: 'Numpad1' }), true],
    ['1', press('1', { code: 'Digit1', altKey: true }), false],
    ['Alt+1', press('¡', { code: 'Digit1', altKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('？', { shiftKey: true }), false],
  ])('%s', (combo, event, expected) => {
    expect(matchesKey(event, combo)).toBe(expected);
  });

  test('labels are what is printed on the keys', () => {
    expect(keyLabel('Mod+Shift+c')).toBe('Ctrl+Shift+C');
    expect(keyLabel('Mod+ArrowDown')).toBe('Ctrl+↓');
  });
});

describe('KeyboardRegistry', () => {
  const binding = (keys: string[], run: () => void, inText = false) =>
    ({ keys, run, inText, label: '', group: 'general' }) as const;

  test('leaves every key to an input method that composes', () => {
    const registry = new KeyboardRegistry();
    const run = vi.fn<() => void>();
    registry.register(Symbol('a'), [binding(['1'], run, true)]);
    expect(registry.press(press('1', { code: 'Digit1', isComposing: true }), true)).toBe(false);
    expect(registry.press(press('1', { code: 'Digit1', keyCode: 229 }), true)).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test('a bare key does not act inside a text field, one marked so does', () => {
    const registry = new KeyboardRegistry();
    const bare = vi.fn<() => void>();
    const alt = vi.fn<() => void>();
    registry.register(Symbol('a'), [binding(['1'], bare), binding(['Alt+1'], alt, true)]);
    registry.press(press('1', { code: 'Digit1' }), true);
    registry.press(press('1', { code: 'Digit1', altKey: true }), true);
    expect(bare).not.toHaveBeenCalled();
    expect(alt).toHaveBeenCalledOnce();
  });

  test('keys of the screen behind a panel wait until it is gone', () => {
    const registry = new KeyboardRegistry();
    const [answer, undo] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const panel = Symbol('panel');
    registry.register(Symbol('screen'), [{ ...binding(['1'], answer), group: 'checklist' }]);
    registry.register(Symbol('frame'), [binding(['Mod+z'], undo)]);
    registry.register(panel, [], 'evidence');
    registry.press(press('1', { code: 'Digit1' }), false);
    registry.press(press('z', { ctrlKey: true }), false);
    expect(answer).not.toHaveBeenCalled();
    expect(undo).toHaveBeenCalledOnce();
    registry.unregister(panel);
    registry.press(press('1', { code: 'Digit1' }), false);
    expect(answer).toHaveBeenCalledOnce();
  });

  test('what was registered last wins and gives way when it goes', () => {
    const registry = new KeyboardRegistry();
    const frame = vi.fn<() => void>();
    const screen = vi.fn<() => void>();
    const id = Symbol('screen');
    registry.register(Symbol('frame'), [binding(['Escape'], frame)]);
    registry.register(id, [binding(['Escape'], screen)]);
    registry.press(press('Escape'), false);
    registry.unregister(id);
    registry.press(press('Escape'), false);
    expect(screen).toHaveBeenCalledOnce();
    expect(frame).toHaveBeenCalledOnce();
  });
});
