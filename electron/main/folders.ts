import { mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { app } from 'electron';

function userDataHome(): string {
  if (process.platform === 'linux') {
    return process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  }
  return app.getPath('appData');
}

/** Folder of the vault: `--data=DIR`, else where this system keeps what applications must not lose. */
export function dataFolder(): string {
  const given = app.commandLine.getSwitchValue('data');
  return given === '' ? join(userDataHome(), 'jianshen') : resolve(given);
}

/**
 * Where Electron keeps what is its own; inside the data folder, so that each has one instance and no
 * browser profile stays elsewhere. Exists when this returns, as `app.setPath` demands. In a folder
 * that cannot be written the profile goes to a temporary one: the core will say what is wrong.
 */
export function profileFolder(): string {
  const folder = join(dataFolder(), '.shell');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'jianshen-shell-'));
  }
}

/** Folder of the built code: out/ in a checkout, inside the archive when installed. */
export const outFolder = (): string => resolve(import.meta.dirname, '..');

export const resourcesFolder = (): string =>
  app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources');
