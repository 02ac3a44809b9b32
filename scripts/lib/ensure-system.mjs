import { existsSync } from 'node:fs';

import { run } from './run.mjs';
import { giveUp, say } from './say.mjs';

/** Debian package → files of which one proves that it (or its equal elsewhere) is there. */
const probes = {
  chromium: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'],
  'fonts-noto-cjk': [
    '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
  ],
  'fonts-liberation': [
    '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
    '/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf',
    '/usr/share/fonts/liberation/LiberationSerif-Regular.ttf',
    '/usr/share/fonts/liberation-serif/LiberationSerif-Regular.ttf',
  ],
  'libreoffice-writer': ['/usr/lib/libreoffice/program/swriter', '/usr/bin/lowriter'],
  'poppler-utils': ['/usr/bin/pdftotext'],
};

/** What the application window needs where Electron is not available. */
export const forWindow = ['chromium', 'fonts-noto-cjk'];

/** What the checks need: a browser, fonts, and programs that open what we wrote. */
export const forTests = Object.keys(probes);

const isMissing = (name) => !probes[name].some((file) => file !== undefined && existsSync(file));

const aptGet = '/usr/bin/apt-get';

async function install(names) {
  say(`Installing ${names.join(', ')} with apt (once) …`);
  const options = {
    // The words of apt are for the person watching, never part of our own output.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const update = await run(aptGet, ['-qq', 'update'], options);
  if (update !== 0) return update;
  return run(aptGet, ['-qq', 'install', '-y', '--no-install-recommends', ...names], options);
}

/** True when we may simply install what is missing. */
const mayInstall = () => process.getuid?.() === 0 && existsSync(aptGet);

const commandFor = (names) =>
  existsSync(aptGet)
    ? `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
    : `  (with the package manager of this system) ${names.join(' ')}`;

/**
 * Sees to it that programs and fonts outside npm are there. Elsewhere than on Linux nothing is
 * probed. `required: false` only tells what is missing and goes on.
 */
export async function ensureSystem(names, { required = true } = {}) {
  if (process.platform !== 'linux') return;
  const missing = names.filter(isMissing);
  if (missing.length === 0) return;
  if (mayInstall() && (await install(missing)) === 0) return;
  const sentence = `Missing on this system: ${missing.join(', ')}. Type:\n${commandFor(missing)}`;
  if (required) giveUp(sentence);
  say(sentence);
}
