import { rmSync } from 'node:fs';

import { inRoot, root } from './paths.mjs';
import { capture } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { filesUnder, hashOf, isStamped, removeStamp, writeStamp } from './stamp.mjs';

const stampFile = inRoot('out', '.stamp');
const sourceFolders = ['electron', 'renderer', 'shared'];
const configs = ['vite.renderer.config.ts', 'vite.node.config.ts', 'vite.preload.config.ts'];
const outputs = ['renderer', 'main', 'preload', 'http', 'cli', 'chunks'];

const sourceHash = () =>
  hashOf({
    files: [
      ...sourceFolders.flatMap((folder) => filesUnder(inRoot(folder))),
      ...[...configs, 'package.json', 'package-lock.json', 'postcss.config.mjs'].map((file) =>
        inRoot(file),
      ),
    ],
  });

const bundle = (config) =>
  capture(
    process.execPath,
    [
      inRoot('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      config,
      '--logLevel',
      'warn',
    ],
    { cwd: root },
  );

/**
 * Bundles everything into out/ when a source changed since the last time. Resolves with the exit
 * code and the words of the bundler.
 */
export async function build({ force = false } = {}) {
  const stamp = sourceHash();
  if (!force && isStamped(stampFile, stamp)) return { code: 0, output: 'Nothing changed.' };
  say('Building …');
  removeStamp(stampFile);
  for (const name of outputs) rmSync(inRoot('out', name), { recursive: true, force: true });
  for (const config of configs) {
    const result = await bundle(config);
    if (result.code !== 0) return result;
  }
  writeStamp(stampFile, stamp);
  return { code: 0, output: '' };
}

/** The same for whoever cannot go on without it. */
export async function ensureBuild(options) {
  const { code, output } = await build(options);
  if (code !== 0) giveUp(`${output}\nThe build failed.`);
}
