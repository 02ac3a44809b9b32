import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { playwrightCounts, tally, vitestCounts } from './counts.mjs';
import { build } from './ensure-build.mjs';
import { inRoot, resultsDir, root } from './paths.mjs';
import { capture } from './run.mjs';

const bin = (...parts) => inRoot('node_modules', ...parts);

/** A check is a program that is right or wrong as a whole: it counts as one test. */
const check = (name, ...commands) => ({
  name,
  run: async () => {
    const results = [];
    for (const args of commands) results.push(await capture(process.execPath, args, { cwd: root }));
    const ok = results.every(({ code }) => code === 0);
    const output = results.map((result) => result.output).join('\n');
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
  },
});

/** Reads a reporter's file; undefined when the run broke before writing it. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const vitest = (name) => ({
  name,
  run: async () => {
    const file = join(resultsDir, `${name}.json`);
    rmSync(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const args = [bin('vitest', 'vitest.mjs'), 'run', '--project', name, ...reporters];
    const { code, output } = await capture(process.execPath, args, { cwd: root });
    return { ...tally(vitestCounts(readReport(file)), code), output };
  },
});

/** The flows through the screens, against the host named by `host` ('http' or 'electron'). */
export const endToEnd = (host) => ({
  name: host === 'http' ? 'e2e' : `e2e (${host})`,
  run: async () => {
    const file = join(resultsDir, 'e2e.json');
    rmSync(file, { force: true });
    const flows = host === 'http' ? [] : ['--grep-invert', '@http-only'];
    const args = [bin('@playwright', 'test', 'cli.js'), 'test', ...flows];
    const { code, output } = await capture(process.execPath, args, {
      cwd: root,
      env: { ...process.env, JIANSHEN_E2E_HOST: host },
    });
    return { ...tally(playwrightCounts(readReport(file)), code), output };
  },
});

const tsc = (project) => [bin('typescript', 'bin', 'tsc'), '--noEmit', '--project', project];

const projects = [
  'tsconfig.json',
  'tsconfig.shared.json',
  'tsconfig.core.json',
  'tsconfig.renderer.json',
  'tsconfig.pages.json',
];

export const quickSuites = [
  check('typecheck', ...projects.map(tsc)),
  check('lint', [bin('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings', '.']),
  check('format', [bin('oxfmt', 'bin', 'oxfmt'), '--check', '.']),
  vitest('unit'),
  vitest('contract'),
];

const bundles = {
  name: 'build',
  run: async () => {
    const { code, output } = await build();
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
};

export const allSuites = [
  bundles,
  ...quickSuites,
  vitest('shell'),
  vitest('packaging'),
  endToEnd('http'),
];

const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');

function printSuite(name, { passed, failed, output }, seconds) {
  const mark = failed === 0 ? '✓' : '✗';
  const counts = `${passed} passed, ${failed} failed`;
  process.stdout.write(`${mark} ${name.padEnd(10)} ${counts.padEnd(26)} ${seconds} s\n`);
  if (failed > 0) process.stdout.write(`${lastLines(output, 120)}\n\n`);
}

async function runSuite(suite) {
  const startedMs = Date.now();
  const result = await suite.run();
  writeFileSync(join(resultsDir, `${suite.name}.log`), result.output);
  printSuite(suite.name, result, ((Date.now() - startedMs) / 1000).toFixed(1));
  return result;
}

/**
 * Runs every suite, whatever the others did, and ends with the line `N passed, N failed`.
 * Resolves with the exit code.
 */
export async function runSuites(suites) {
  mkdirSync(resultsDir, { recursive: true });
  const sum = { passed: 0, failed: 0 };
  for (const suite of suites) {
    const { passed, failed } = await runSuite(suite);
    sum.passed += passed;
    sum.failed += failed;
  }
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed === 0 ? 0 : 1;
}
