import { readFileSync } from 'node:fs';

import { inRoot, root } from './paths.mjs';
import { capture } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const stampFile = inRoot('node_modules', '.setup-stamp');

/** What decides which packages are on disk; editing a script in package.json does not. */
function wanted() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  );
  return hashOf({
    files: [inRoot('package-lock.json'), inRoot('.npmrc')],
    texts: [
      JSON.stringify([dependencies, devDependencies, optionalDependencies]),
      `${process.platform}-${process.arch}`,
    ],
  }).concat('\n');
}

/** npm as the program that started us, else the one on the path. */
function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script], shell: false };
  const onWindows = process.platform === 'win32';
  return { command: onWindows ? 'npm.cmd' : 'npm', args: [], shell: onWindows };
}

/**
 * Installs exactly the locked packages when they are not there yet. No package script runs:
 * none is needed, and a native rebuild would only fail without headers.
 */
export async function ensureDeps() {
  const stamp = wanted();
  if (isStamped(stampFile, stamp)) return;
  say('Installing the locked packages (about a minute the first time) …');
  const { command, args, shell } = npm();
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const result = await capture(command, [...args, 'ci', ...flags, '--loglevel=error'], {
    cwd: root,
    shell,
  });
  if (result.code !== 0) {
    giveUp(`${result.output}\nnpm ci failed. Check the network or the registry, then try again.`);
  }
  writeStamp(stampFile, stamp);
}
