import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';

import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { giveUp } from './say.mjs';

const wantedMajor = 24;

/** The locked Node of this platform; undefined where the registry has none (macOS). */
export function lockedNode(platform = process.platform, arch = process.arch) {
  const binary = platform === 'win32' ? 'node.exe' : 'node';
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const path = inRoot('node_modules', name, 'bin', binary);
  return existsSync(path) ? path : undefined;
}

/**
 * Continues on the locked Node 24 when we were started by another one: the database driver
 * crashes the process on Node 20 instead of throwing. Does not return in that case.
 */
export async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) === wantedMajor) return;
  const node = lockedNode();
  if (node === undefined) {
    giveUp(
      `This needs Node ${wantedMajor}; you are running ${process.version}, and there is no locked ` +
        `Node for ${process.platform}-${process.arch}. Install it from https://nodejs.org and try again.`,
    );
  }
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  process.exit(await run(node, [...process.execArgv, ...process.argv.slice(1)], { env }));
}
