import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { inRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { writeStamp } from './stamp.mjs';

const samples = ['sample-org-1.json', 'sample-org-2.json'];

async function importSample(dataDir, name) {
  const cli = inRoot('out', 'cli', 'cli.js');
  const file = inRoot('resources', 'samples', name);
  const result = await capture(process.execPath, [
    cli,
    'import',
    '--data',
    dataDir,
    file,
    '--json',
  ]);
  if (result.code !== 0) giveUp(`${result.output}\nThe sample case ${name} could not be imported.`);
}

/**
 * Fills a data folder with both fictional cases. Done once: what was tried out in it stays. A
 * folder in which the import broke off is started anew when it is our own (`disposable`).
 */
export async function prepareDemo(dataDir, { disposable }) {
  const mark = join(dataDir, '.demo');
  if (existsSync(mark)) return;
  if (disposable) rmSync(dataDir, { recursive: true, force: true });
  else if (existsSync(join(dataDir, 'vault.sqlite'))) return;
  say('Preparing the demonstration folder …');
  mkdirSync(dataDir, { recursive: true });
  for (const name of samples) await importSample(dataDir, name);
  writeStamp(mark, 'Both sample cases were imported here.\n');
}
