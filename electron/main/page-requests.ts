import { ipcMain, type BrowserWindow, type IpcMainEvent, type WebFrameMain } from 'electron';

import { appOrigin } from './app-protocol.ts';
import type { CoreProcess } from './core-process.ts';

const flushTimeoutMs = 3_000;

/** The page of our window, and nothing it may have embedded, may ask the shell for anything. */
function trustedFrame(event: IpcMainEvent, window: BrowserWindow): WebFrameMain | undefined {
  const frame = event.senderFrame;
  if (frame === null || frame !== window.webContents.mainFrame) return undefined;
  return frame.url.startsWith(`${appOrigin}/`) ? frame : undefined;
}

export function printPage(window: BrowserWindow): Promise<boolean> {
  return new Promise((done) => window.webContents.print({ printBackground: true }, done));
}

/** Serves `window.shell` of this window. The counterpart is electron/preload/preload.ts. */
export function servePage(window: BrowserWindow, core: CoreProcess): void {
  const on = (
    channel: string,
    act: (frame: WebFrameMain, args: readonly unknown[]) => void,
  ): void => {
    const listener = (event: IpcMainEvent, ...args: readonly unknown[]): void => {
      const frame = trustedFrame(event, window);
      if (frame !== undefined) act(frame, args);
    };
    ipcMain.on(channel, listener);
    window.once('closed', () => ipcMain.off(channel, listener));
  };
  on('shell:request-port', (frame) => core.connect(frame));
  on('shell:print', (frame) => {
    void printPage(window).then((printed) => frame.send('shell:printed', printed));
  });
  on('shell:set-title', (_frame, [title]) => {
    if (typeof title === 'string') window.setTitle(title.slice(0, 200));
  });
  core.on('restarted', () => {
    if (!window.isDestroyed()) core.connect(window.webContents.mainFrame);
  });
}

/** Gives the page time to write what was typed last. Resolves when it has, or can no longer. */
export function flushPage(window: BrowserWindow): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer);
      ipcMain.off('shell:flushed', onFlushed);
      done();
    };
    const onFlushed = (event: IpcMainEvent): void => {
      if (trustedFrame(event, window) !== undefined) finish();
    };
    const timer = setTimeout(finish, flushTimeoutMs);
    ipcMain.on('shell:flushed', onFlushed);
    window.webContents.send('shell:before-close');
  });
}
