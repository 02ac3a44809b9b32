import { expect, it } from 'vitest';
import { runRules } from '../../../shared/rules/engine.ts';
import { inputOf } from './fixtures.ts';
import { largeCase, unreportedCase } from './large.ts';

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

// The working days since each hiring, walked one by one, took ten times as long as all other rules.
it('a roster of which nobody was reported costs little more than one that was', () => {
  const reported = inputOf(largeCase(2500, 1000));
  const unreported = inputOf(unreportedCase(2500, 1000));
  expect(runRules(unreported).length).toBeGreaterThan(runRules(reported).length + 1000);
  expect(bestMs(() => runRules(unreported)) / bestMs(() => runRules(reported))).toBeLessThan(3);
});
