import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AutosaveRegistry } from '../../../renderer/src/components/save/autosave-registry.ts';

const AT = '2026-04-22T02:42:00.000Z';

/** A core that writes when told to, so that typing during a write can be tried. */
function makeCore() {
  const written: string[] = [];
  const waiting: (() => void)[] = [];
  const failures: Error[] = [];
  const save = (value: string): Promise<{ savedAt: string }> =>
    new Promise((resolve, reject) => {
      waiting.push(() => {
        const failure = failures.shift();
        if (failure) return reject(failure);
        written.push(value);
        return resolve({ savedAt: AT });
      });
    });
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { written, waiting, failures, save, answer };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a text on its way to the disk', () => {
  test('is written 300 ms after the first keystroke that is not on its way, as it is then', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    registry.change('a', '培', core.save);
    await vi.advanceTimersByTimeAsync(299);
    registry.change('a', '培训', core.save);
    expect(core.waiting).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    await core.answer();
    expect(core.written).toEqual(['培训']);
    expect(registry.snapshot()).toEqual({ dirty: 0, failures: 0, error: null, savedAt: AT });
  });

  test('is written while somebody types on and on', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    for (let typed = 1; typed <= 100; typed += 1) {
      registry.change('a', '字'.repeat(typed), core.save);
      await vi.advanceTimersByTimeAsync(60);
      if (core.waiting.length > 0) await core.answer();
    }
    expect(core.written.at(-1)?.length).toBeGreaterThan(90);
    expect(core.written.length).toBeLessThan(30);
  });

  test('is not called saved before the commit answered', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    registry.change('a', '培训', core.save);
    await vi.advanceTimersByTimeAsync(300);
    expect(registry.snapshot()).toMatchObject({ dirty: 1, savedAt: null });
    await core.answer();
    expect(registry.snapshot()).toMatchObject({ dirty: 0, savedAt: AT });
  });

  test('shows what was written until the screen has read it back', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    registry.change('a', '培训', core.save);
    expect(registry.shownValue('a')).toBe('培训');
    await vi.advanceTimersByTimeAsync(300);
    await core.answer();
    expect(registry.shownValue('a')).toBe('培训');
    registry.release('a');
    expect(registry.shownValue('a')).toBeUndefined();
  });

  test('after undo no written text stands before what the core has', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    registry.change('a', '培训', core.save);
    await vi.advanceTimersByTimeAsync(300);
    await core.answer();
    registry.releaseAll();
    expect(registry.shownValue('a')).toBeUndefined();
  });

  test('typed during a write is written after it, never beside it', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    registry.change('a', '一', core.save);
    await vi.advanceTimersByTimeAsync(300);
    registry.change('a', '一二', core.save);
    await vi.advanceTimersByTimeAsync(300);
    expect(core.waiting).toHaveLength(1);
    await core.answer();
    expect(registry.shownValue('a')).toBe('一二');
    await core.answer();
    expect(core.written).toEqual(['一', '一二']);
    expect(registry.snapshot().dirty).toBe(0);
  });

  test('survives a failed write and is tried again with the next keystroke', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    const full = new Error('disk full');
    core.failures.push(full);
    registry.change('a', '一', core.save);
    await vi.advanceTimersByTimeAsync(300);
    await core.answer();
    expect(registry.snapshot()).toMatchObject({ dirty: 1, failures: 1, error: full });
    expect(registry.shownValue('a')).toBe('一');
    registry.change('a', '一二', core.save);
    await vi.advanceTimersByTimeAsync(300);
    await core.answer();
    expect(core.written).toEqual(['一二']);
    expect(registry.snapshot()).toMatchObject({ dirty: 0, failures: 0, error: null });
  });

  test('flush after a failure tries once and ends, even while the failing write still runs', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    core.failures.push(new Error('first'), new Error('second'));
    registry.change('a', '一', core.save);
    await vi.advanceTimersByTimeAsync(300);
    const flushed = registry.flush('a');
    await core.answer();
    await flushed;
    expect(core.waiting).toHaveLength(0);
    expect(registry.snapshot().failures).toBe(1);
  });

  test('flushAll writes every text at once, without waiting for the pause', async () => {
    const registry = new AutosaveRegistry();
    const core = makeCore();
    registry.change('a', '甲', core.save);
    registry.change('b', '乙', core.save);
    const flushed = registry.flushAll();
    await core.answer();
    await core.answer();
    await flushed;
    expect(core.written).toEqual(['甲', '乙']);
  });
});
