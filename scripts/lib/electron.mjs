import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { inRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { say } from './say.mjs';
import { removeStamp, writeStamp } from './stamp.mjs';

const packageFolder = inRoot('node_modules', 'electron');
const failureMark = inRoot('node_modules', '.electron-unavailable');
const rememberMs = 24 * 60 * 60 * 1000;
const fetchTimeoutMs = 120_000;

/** The Electron binary that was downloaded for this checkout, if it was. */
export function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(override ?? join(packageFolder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

const failedLately = () =>
  existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < rememberMs;

/** Tries once a day, for a bounded time, to download the binary. */
async function fetchElectron() {
  if (failedLately() || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return;
  say('Fetching Electron …');
  const result = await capture(process.execPath, [join(packageFolder, 'install.js')], {
    timeout: fetchTimeoutMs,
  });
  if (result.code === 0 && electronBinary() !== undefined) return removeStamp(failureMark);
  writeStamp(failureMark, result.output);
  say('Electron cannot be downloaded here; opening in the browser instead.');
}

/** The binary, downloaded if need be; undefined when it is not to be had. */
export async function electronOrUndefined() {
  if (electronBinary() === undefined) await fetchElectron();
  return electronBinary();
}

/** Chromium's own sandbox does not run for root on Linux. */
export const electronFlags = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
