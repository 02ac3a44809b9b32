// The command line. Sets itself up like the checks do; stdout carries only what the command prints.
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureNode } from './lib/ensure-node.mjs';
import { fromCaller, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await ensureDeps();
await ensureNode();
await ensureBuild();
process.exitCode = await run(
  process.execPath,
  [inRoot('out', 'cli', 'cli.js'), ...process.argv.slice(2)],
  { cwd: fromCaller('.') },
);
