import { homedir } from 'node:os';
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

/** Folder of the built code: out/ in a checkout, inside the archive when installed. */
export const outFolder = (): string => resolve(import.meta.dirname, '..');

export const resourcesFolder = (): string =>
  app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources');
