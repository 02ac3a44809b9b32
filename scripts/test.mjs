// All checks. `npm test -- unit e2e` runs only the named ones.
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureNode } from './lib/ensure-node.mjs';
import { ensureSystem, forTests } from './lib/ensure-system.mjs';
import { giveUp } from './lib/say.mjs';
import { allSuites, runSuites } from './lib/suites.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => allSuites.every((suite) => suite.name !== name));
if (unknown.length > 0) {
  const known = allSuites.map((suite) => suite.name).join(', ');
  giveUp(`There is no suite ${unknown.join(', ')}. The suites are: ${known}.`, 2);
}
await ensureDeps();
await ensureNode();
await ensureSystem(forTests);
process.exitCode = await runSuites(
  allSuites.filter((suite) => names.length === 0 || names.includes(suite.name)),
);
