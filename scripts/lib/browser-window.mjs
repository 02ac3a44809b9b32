import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from './run.mjs';

const onWindows = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);

const candidates = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: () => [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: onWindows,
};

/** A Chromium that is installed here; CHROMIUM overrides. */
export function chromiumBinary() {
  const known = candidates[process.platform]?.() ?? [];
  return [process.env.CHROMIUM, ...known].find((path) => path !== undefined && existsSync(path));
}

const flags = (url, profile) => [
  `--app=${url}`,
  `--user-data-dir=${profile}`,
  '--window-size=1280,840',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Shows the address in a window without browser controls and resolves when it was closed. The
 * profile is thrown away: a case must not survive in a browser cache.
 */
export async function showWindow(binary, url) {
  const profile = mkdtempSync(join(tmpdir(), 'jianshen-window-'));
  try {
    return await run(binary, flags(url, profile), { stdio: 'ignore' });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
