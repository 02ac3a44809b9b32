import { join } from 'node:path';

import { BrowserWindow, type Session } from 'electron';

import { appOrigin } from './app-protocol.ts';
import { shellWords } from './words.ts';

/** The one window. Its page can use what the preload hands over, and nothing of the machine. */
export function openMainWindow(session: Session, outFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    title: shellWords().appName,
    webPreferences: {
      preload: join(outFolder, 'preload', 'preload.cjs'),
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling dictionaries would be downloaded.
      spellcheck: false,
      // A video in the evidence viewer starts only when someone starts it.
      autoplayPolicy: 'user-gesture-required',
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
