import { describe, expect, it } from 'vitest';
import { runRules } from '../../../shared/rules/engine.ts';
import { inputOf } from './fixtures.ts';
import { largeCase } from './large.ts';

/**
 * Best of five, in processor time of this thread: other work on the machine makes a run wait, not
 * the rules slower.
 */
function bestMs(run: () => unknown): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('the rules are fast enough to run while someone types', () => {
  it.each([
    [200, 100, 50],
    [5000, 2000, 1000],
  ])('%i staff and %i projects in under %i ms', (staff, projects, limitMs) => {
    const input = inputOf(largeCase(staff, projects));
    expect(runRules(input).length).toBeGreaterThan(staff / 2);
    expect(bestMs(() => runRules(input))).toBeLessThan(limitMs);
  });
});
