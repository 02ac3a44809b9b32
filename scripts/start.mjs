// Runs the application: Electron where its binary is to be had, else the loopback host in a browser
// window, else just the address.
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromiumBinary, showWindow } from './lib/browser-window.mjs';
import { prepareDemo } from './lib/demo.mjs';
import { electronFlags, electronOrUndefined, hasDisplay } from './lib/electron.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureNode } from './lib/ensure-node.mjs';
import { ensureSystem, forWindow } from './lib/ensure-system.mjs';
import { startHost } from './lib/loopback-host.mjs';
import { fromCaller, root, userDataHome } from './lib/paths.mjs';
import { onOrphaned, run } from './lib/run.mjs';
import { giveUp, say } from './lib/say.mjs';

const usage = `npm start -- [--demo] [--data DIR] [--browser] [--no-open] [--port N]
  --demo      open on a folder with two fictional cases
  --data DIR  keep everything in DIR instead of the usual place
  --browser   use the browser window even where Electron is available
  --no-open   print the address only
  --port N    the port of the address (default: a free one)`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        demo: { type: 'boolean', default: false },
        data: { type: 'string' },
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return giveUp(`${error.message}\n${usage}`, 2);
  }
}

function chooseDataDir({ data, demo }) {
  if (data !== undefined) return fromCaller(data);
  return join(userDataHome(), demo ? 'jianshen-demo' : 'jianshen');
}

async function inElectron(dataDir) {
  const binary = await electronOrUndefined();
  if (binary === undefined) return undefined;
  return run(binary, [...electronFlags(), root, `--data=${dataDir}`]);
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Resolves when we are told to stop. The listeners stay: Ctrl+C reaches every process of the
 * terminal at once, and a second signal must not end us before the host has closed the vault.
 */
const interruption = () =>
  new Promise((done) => {
    for (const signal of stopSignals) process.on(signal, () => done(0));
    onOrphaned(() => done(0));
  });

/** Shows the page, or prints where it is. Resolves when the person is done with it. */
function present(url, browser) {
  if (browser !== undefined) return showWindow(browser, url);
  process.stdout.write(`${url}\n`);
  say('Open this address in a browser on this machine. Ctrl+C ends it.');
  return new Promise(() => undefined);
}

async function inBrowser(dataDir, { port, open }) {
  if (open) await ensureSystem(forWindow, { required: false });
  const interrupted = interruption();
  const host = await startHost({ dataDir, port }).catch((error) => giveUp(error.message));
  const browser = open ? chromiumBinary() : undefined;
  try {
    return await Promise.race([present(host.url, browser), host.ended, interrupted]);
  } finally {
    await host.stop();
  }
}

const options = readOptions();
if (options.help) {
  say(usage);
  process.exit(0);
}
await ensureDeps();
await ensureNode();
await ensureBuild();

const dataDir = chooseDataDir(options);
if (options.demo) await prepareDemo(dataDir, { disposable: options.data === undefined });

const mayOpen = hasDisplay() && !options['no-open'];
const wantsElectron = mayOpen && !options.browser && options.port === undefined;
const electronExit = wantsElectron ? await inElectron(dataDir) : undefined;
process.exit(electronExit ?? (await inBrowser(dataDir, { port: options.port, open: mayOpen })));
