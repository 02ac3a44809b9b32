// How many tests passed and failed, from the files of the reporters; never from their prose.

/**
 * What a test run amounts to. A run that wrote no report, ran nothing, or ended badly without a
 * failed test has failed once: silence is never a pass. A skipped test has not passed either.
 */
export function tally(counts, exitCode) {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  const brokeOtherwise = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: brokeOtherwise ? 1 : failed };
}

/** Counts of Vitest's JSON report; undefined when there is none. */
export function vitestCounts(report) {
  if (report === undefined) return undefined;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length + skipped,
  };
}

/** Counts of Playwright's JSON report; a flow that passed only at the second try has failed. */
export const playwrightCounts = (report) =>
  report && {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
  };
