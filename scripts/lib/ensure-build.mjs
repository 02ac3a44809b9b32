import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { inRoot, root } from './paths.mjs';
import { capture } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { filesUnder, hashOf, isStamped, writeStamp } from './stamp.mjs';

const stampFile = inRoot('out', '.stamp');
const sourceFolders = ['electron', 'renderer', 'shared'];
const outFolder = inRoot('out');

/** Configuration → its folder inside the output. */
const bundles = {
  'vite.renderer.config.ts': 'renderer',
  'vite.node.config.ts': '.',
  'vite.preload.config.ts': '.',
};

const sourceHash = () =>
  hashOf({
    files: [
      ...sourceFolders.flatMap((folder) => filesUnder(inRoot(folder))),
      ...[...Object.keys(bundles), 'package.json', 'package-lock.json', 'postcss.config.mjs'].map(
        (file) => inRoot(file),
      ),
    ],
  });

const bundle = (config, folder) =>
  capture(
    process.execPath,
    [
      inRoot('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      config,
      '--outDir',
      folder,
      '--logLevel',
      'warn',
    ],
    { cwd: root },
  );

/** Puts the finished build in the place of the old one, which stays whole until then. */
function replaceOutput(fresh) {
  const old = `${fresh}-old`;
  if (existsSync(outFolder)) renameSync(outFolder, old);
  renameSync(fresh, outFolder);
  rmSync(old, { recursive: true, force: true });
}

const workPrefix = '.jianshen-build-';
const abandonedAfterMs = 10 * 60_000;

/** A build that was interrupted leaves its folder; one of another process may still be running. */
function removeAbandoned() {
  for (const name of readdirSync(inRoot('node_modules'))) {
    const path = inRoot('node_modules', name);
    if (!name.startsWith(workPrefix)) continue;
    if (Date.now() - statSync(path).mtimeMs > abandonedAfterMs) rmSync(path, { recursive: true });
  }
}

async function buildInto(folder) {
  for (const [config, part] of Object.entries(bundles)) {
    const result = await bundle(config, join(folder, part));
    if (result.code !== 0) return result;
  }
  return { code: 0, output: '' };
}

/**
 * Bundles everything into out/ when a source changed since the last time. Resolves with the exit
 * code and the words of the bundler.
 */
export async function build({ force = false } = {}) {
  const stamp = sourceHash();
  if (!force && isStamped(stampFile, stamp)) return { code: 0, output: 'Nothing changed.' };
  say('Building …');
  removeAbandoned();
  const fresh = inRoot('node_modules', `${workPrefix}${process.pid}`);
  try {
    const result = await buildInto(fresh);
    if (result.code !== 0) return result;
    writeStamp(join(fresh, '.stamp'), stamp);
    replaceOutput(fresh);
    return result;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The same for whoever cannot go on without it. */
export async function ensureBuild(options) {
  const { code, output } = await build(options);
  if (code !== 0) giveUp(`${output}\nThe build failed.`);
}
