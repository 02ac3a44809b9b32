import { join } from 'node:path';

import { app, dialog, protocol, session, type BrowserWindow } from 'electron';

import { answerAppRequests, appScheme } from './app-protocol.ts';
import { CoreProcess } from './core-process.ts';
import { dataFolder, outFolder, profileFolder, resourcesFolder } from './folders.ts';
import { guardContents, guardSession } from './guards.ts';
import { bringToFront, openMainWindow } from './main-window.ts';
import { installMenu } from './menu.ts';
import { flushPage, printPage, servePage } from './page-requests.ts';
import { errorSentence, shellWords } from './words.ts';

/** In memory: nothing of a case stays in a browser cache on disk. */
const partition = 'jianshen';

let core: CoreProcess | undefined;
let window: BrowserWindow | undefined;
let leaving = false;

/** Ends the application once the page and the core have written everything. */
async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  if (window !== undefined && !window.isDestroyed()) await flushPage(window);
  await core?.close();
  app.exit(0);
}

function endWith(title: string, sentence: string): void {
  leaving = true;
  dialog.showErrorBox(title, sentence);
  app.exit(1);
}

function startCore(): CoreProcess {
  const started = new CoreProcess(join(outFolder(), 'main', 'core.js'), {
    dataFolder: dataFolder(),
    resourcesFolder: resourcesFolder(),
    version: app.getVersion(),
  });
  started.on('failed', (code, data) => {
    endWith(shellWords().coreFailed.title, errorSentence(code, data));
  });
  started.on('lost', () => endWith(shellWords().coreLost.title, shellWords().coreLost.body));
  started.start();
  return started;
}

function openWindow(running: CoreProcess): BrowserWindow {
  const ours = session.fromPartition(partition);
  guardSession(ours);
  const pageFolder = join(outFolder(), 'renderer');
  const fetchFromCore = (request: Request): Promise<Response> => running.fetch(request);
  ours.protocol.handle(appScheme.scheme, answerAppRequests({ pageFolder, fetchFromCore }));
  const opened = openMainWindow(ours, outFolder());
  servePage(opened, running);
  opened.on('close', (event) => {
    event.preventDefault();
    void leave();
  });
  opened.webContents.on('render-process-gone', () => opened.webContents.reload());
  return opened;
}

function boot(): void {
  core = startCore();
  window = openWindow(core);
  const opened = window;
  installMenu({ onPrint: () => void printPage(opened) });
}

/** What has to be said before Electron is ready. */
function prepare(): void {
  app.setPath('userData', profileFolder());
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  // No name is ever resolved for a page, even if a request slipped through.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', () => window && bringToFront(window));
  app.on('before-quit', (event) => {
    if (leaving) return;
    event.preventDefault();
    void leave();
  });
}

prepare();
// Not awaited: Electron becomes ready only after this module has been evaluated.
if (app.requestSingleInstanceLock()) void app.whenReady().then(boot);
else app.quit();
