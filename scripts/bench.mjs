// Runs the benches and writes their tables into docs/benchmarks.md. `npm run bench -- ingest report`
// runs only those whose file name begins like that; the other tables stay as they are.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';

import { benchSection, missedBars } from './lib/bench-table.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureNode } from './lib/ensure-node.mjs';
import { inRoot, resultsDir, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { giveUp, say } from './lib/say.mjs';

const folder = inRoot('test', 'bench');
const keptIn = join(resultsDir, 'bench');
const document = inRoot('docs', 'benchmarks.md');

const benchNames = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.bench.ts'))
    .map((name) => name.slice(0, -'.bench.ts'.length));

function chosen(prefixes) {
  const names = benchNames();
  const unknown = prefixes.filter((prefix) => !names.some((name) => name.startsWith(prefix)));
  if (unknown.length > 0) {
    giveUp(`There is no bench ${unknown.join(', ')}. There are: ${names.join(', ')}.`, 2);
  }
  return names.filter((name) => prefixes.length === 0 || prefixes.some((p) => name.startsWith(p)));
}

const resultFile = (name) => join(keptIn, `${name}.json`);

/**
 * Benches measure what is shipped: the bundled code, not the sources. The bundler itself stays
 * outside: some benches use it to make programs of their own.
 */
async function bundle(name) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: inRoot('vite.node.config.ts'),
    logLevel: 'warn',
    ssr: { external: ['vite'] },
    build: { ssr: join(folder, `${name}.bench.ts`), outDir: inRoot('out', 'bench') },
  });
}

async function runBench(name) {
  say(`${name} …`);
  await bundle(name);
  const bundled = inRoot('out', 'bench', `${name}.bench.js`);
  const args = [join(folder, 'run.ts'), bundled, resultFile(name)];
  const code = await run(process.execPath, args, { cwd: root });
  if (code !== 0) giveUp(`The bench ${name} broke (exit code ${code}).`);
}

const machine = () =>
  `Measured on ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ` +
  `Node ${process.version}, ${process.platform}-${process.arch}.`;

/** Sections as they stood, by bench, so that one bench can be run again alone. */
function writtenSections() {
  if (!existsSync(document)) return new Map();
  const parts = readFileSync(document, 'utf8').split(/<!-- bench:(\S+) -->\n/);
  const pairs = parts.slice(1).flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 2]]] : []));
  return new Map(pairs);
}

function writeDocument(results) {
  const sections = writtenSections();
  for (const [name, result] of results)
    sections.set(name, `${benchSection(result)}\n${machine()}\n\n`);
  const known = benchNames().filter((name) => sections.has(name));
  const body = known.map((name) => `<!-- bench:${name} -->\n${sections.get(name)}`).join('');
  const head =
    '# Benchmarks\n\nWritten by `npm run bench`. Each table stands beside its limit and beside the ' +
    'naive way, measured in the same run.\n\n';
  mkdirSync(inRoot('docs'), { recursive: true });
  writeFileSync(document, `${head}${body}`.trimEnd().concat('\n'));
}

await ensureDeps();
await ensureNode();
await ensureBuild();
mkdirSync(keptIn, { recursive: true });
const names = chosen(process.argv.slice(2));
for (const name of names) await runBench(name);
const results = names.map((name) => [name, JSON.parse(readFileSync(resultFile(name), 'utf8'))]);
writeDocument(results);

const missed = results.flatMap(([name, result]) =>
  missedBars(result).map(
    ({ bar, measured }) => `${name}: ${bar} (measured ${measured.toFixed(2)})`,
  ),
);
for (const sentence of missed) say(`Missed – ${sentence}`);
say(`${names.length} benches run, ${missed.length} bars missed; see docs/benchmarks.md.`);
process.exitCode = missed.length === 0 ? 0 : 1;
