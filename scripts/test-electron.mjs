// The end-to-end suite against the real Electron. Says plainly when it could not run.
import { existsSync } from 'node:fs';

import { electronOrUndefined, hasDisplay } from './lib/electron.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureNode } from './lib/ensure-node.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { endToEnd, runSuites } from './lib/suites.mjs';

const xvfb = '/usr/bin/xvfb-run';

function notRun(why) {
  process.stdout.write(`The end-to-end suite was NOT run against Electron: ${why}.\n`);
  process.stdout.write('0 passed, 0 failed, 1 suite not run\n');
}

/** On a machine without a screen, ourselves again inside a virtual one. */
const againUnderXvfb = () =>
  run(xvfb, ['-a', process.execPath, inRoot('scripts', 'test-electron.mjs')]);

await ensureDeps();
await ensureNode();
if ((await electronOrUndefined()) === undefined) {
  notRun('its binary is neither here nor to be downloaded');
} else if (hasDisplay()) {
  await ensureBuild();
  process.exitCode = await runSuites([endToEnd('electron')]);
} else if (existsSync(xvfb)) {
  process.exitCode = await againUnderXvfb();
} else {
  notRun('there is no display and no xvfb-run');
}
