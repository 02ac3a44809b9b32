import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** The scripts are plain JavaScript without types; what they export is checked when it is loaded. */
const anyFunction = z.custom<(...args: readonly unknown[]) => unknown>(
  (value) => typeof value === 'function',
);
const scriptSchema = z.object({
  tally: anyFunction,
  vitestCounts: anyFunction,
  playwrightCounts: anyFunction,
});

let counts: z.infer<typeof scriptSchema>;

beforeAll(async () => {
  const file = resolve(import.meta.dirname, '../../../scripts/lib/counts.mjs');
  counts = scriptSchema.parse(await import(/* @vite-ignore */ pathToFileURL(file).href));
});

describe('tally', () => {
  it.each([
    ['all passed', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ['some failed', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    ['no report was written', undefined, 1, { passed: 0, failed: 1 }],
    ['no report, yet a good end', undefined, 0, { passed: 0, failed: 1 }],
    ['nothing ran', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['all passed but the run broke', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
  ])('when %s', (_what, counted, exitCode, expected) => {
    expect(counts.tally(counted, exitCode)).toEqual(expected);
  });
});

describe('vitestCounts', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 0, testResults: [] };

  it('takes the single tests', () => {
    expect(counts.vitestCounts(report)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a file that could not be loaded, and a test that was skipped', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{}] };
    expect(
      counts.vitestCounts({ ...report, numPendingTests: 2, testResults: [broken, failing] }),
    ).toEqual({ passed: 5, failed: 4 });
  });

  it('knows when there is no report', () => {
    expect(counts.vitestCounts(undefined)).toBeUndefined();
  });
});

describe('playwrightCounts', () => {
  it('takes a flow that needed a second try for failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 1 };
    expect(counts.playwrightCounts({ stats })).toEqual({ passed: 7, failed: 3 });
  });
});
