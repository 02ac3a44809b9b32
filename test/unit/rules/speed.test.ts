import { expect, it } from 'vitest';
import { runRules } from '../../../shared/rules/engine.ts';
import { inputOf } from './fixtures.ts';
import { largeCase } from './large.ts';

/** Processor time of this thread, the best of five: other work makes a run wait, not the rules slower. */
function bestMs(run: () => unknown): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

// A rule that compares everybody with everybody would take 64 times as long.
it('eight times the people and projects cost far less than the square of it', () => {
  const small = inputOf(largeCase(625, 250));
  const large = inputOf(largeCase(5000, 2000));
  expect(runRules(large).length).toBeGreaterThan(2500);
  expect(bestMs(() => runRules(large)) / bestMs(() => runRules(small))).toBeLessThan(32);
});
