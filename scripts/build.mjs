import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureNode } from './lib/ensure-node.mjs';

await ensureDeps();
await ensureNode();
await ensureBuild({ force: true });
