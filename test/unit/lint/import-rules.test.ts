import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { habitProbes, layerProbes, type Probe } from './probes.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const configs = [
  '.oxlintrc.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.shared.json',
  'scripts/lint',
];
const allProbes = [...layerProbes, ...habitProbes];

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

/** Both tools exit with 1 when they have something to say; their words are what we want. */
async function outputOf(tool: readonly string[], cwd: string): Promise<string> {
  const [script = '', ...args] = tool;
  const path = join(root, 'node_modules', script);
  const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
  try {
    return (await promisify(execFile)(process.execPath, [path, ...args], options)).stdout;
  } catch (error) {
    return z.object({ stdout: z.string() }).parse(error).stdout;
  }
}

/** A project of nothing but probes under the real configuration. */
function plant(folder: string, probes: readonly Probe[]): void {
  for (const path of configs) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const { file, code } of probes) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code, { flag: 'wx' });
  }
}

let folder = '';
/** File → the rules it broke, e.g. 'jianshen(shared-is-pure)'. */
const broken = new Map<string, string[]>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jianshen-lint-'));
  plant(
    folder,
    allProbes.flatMap(({ bad, good }) => [...bad, ...good]),
  );
  const json = await outputOf(['oxlint/bin/oxlint', '--format', 'json', '.'], folder);
  for (const { filename, code } of reportSchema.parse(JSON.parse(json)).diagnostics) {
    broken.set(filename, [...(broken.get(filename) ?? []), code]);
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rulesBrokenBy = (file: string): readonly string[] =>
  (broken.get(file) ?? []).map((code) => code.replace(/^.*\((.+)\)$/, '$1'));

describe.each(allProbes)('$rule', ({ rule, bad, good }) => {
  it.each(bad)('objects to $file', ({ file }) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it.each(good)('accepts $file', ({ file }) => {
    expect(rulesBrokenBy(file)).not.toContain(rule);
  });
});

describe('lawful imports', () => {
  it('break no import rule at all', () => {
    const lawful = layerProbes.flatMap(({ good }) => good.map(({ file }) => file));
    const ours = (broken: string): boolean => layerProbes.some(({ rule }) => rule === broken);
    expect(lawful.flatMap((file) => rulesBrokenBy(file).filter(ours))).toEqual([]);
  });
});

describe('globals in shared/', () => {
  it.each([
    ['accepts', 'plain TypeScript', 'export const half = Math.trunc(1.5);', /^$/],
    ['rejects', 'the DOM', 'export const title = document.title;', /global\.ts.*error TS/],
    ['rejects', 'Node', 'export const home = process.env;', /global\.ts.*error TS/],
  ])('the compiler %s %s', async (_verb, _name, code, expected) => {
    const alone = mkdtempSync(join(tmpdir(), 'jianshen-globals-'));
    try {
      plant(alone, [{ file: 'shared/global.ts', code: `${code}\n` }]);
      const tsc = ['typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.shared.json'];
      expect(await outputOf(tsc, alone)).toMatch(expected);
    } finally {
      rmSync(alone, { recursive: true, force: true });
    }
  });
});
