import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureNode } from './lib/ensure-node.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await ensureDeps();
await ensureNode();
process.exitCode = await run(
  process.execPath,
  [inRoot('node_modules', 'oxfmt', 'bin', 'oxfmt'), '.', ...process.argv.slice(2)],
  { cwd: root },
);
