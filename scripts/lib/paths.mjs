import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const inRoot = (...parts) => join(root, ...parts);

/** Where results, logs and screenshots of the checks go. */
export const resultsDir = inRoot('test-results');

/** The folder the operating system sets aside for what an application must keep. */
export function userDataHome(env = process.env, platform = process.platform) {
  if (platform === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}

/** A path the user typed, which is relative to where npm was called, not to the checkout. */
export const fromCaller = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
