// The quick part of the checks, for while you work: no browser, no packaging, no build.
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureNode } from './lib/ensure-node.mjs';
import { quickSuites, runSuites } from './lib/suites.mjs';

await ensureDeps();
await ensureNode();
process.exitCode = await runSuites(quickSuites);
