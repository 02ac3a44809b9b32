import { contextBridge, ipcRenderer } from 'electron';

import { SHELL_PORT_MESSAGE, type ShellApi } from '#shared/contract/shell.ts';

let flush: () => Promise<void> = () => Promise.resolve();

function platform(): ShellApi['platform'] {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'mac' : 'linux';
}

function print(): Promise<boolean> {
  const printed = new Promise<boolean>((done) => {
    ipcRenderer.once('shell:printed', (_event, answer: unknown) => done(answer === true));
  });
  ipcRenderer.send('shell:print');
  return printed;
}

const api: ShellApi = {
  platform: platform(),
  requestPort: () => ipcRenderer.send('shell:request-port'),
  print,
  setTitle: (title) => ipcRenderer.send('shell:set-title', title),
  onBeforeClose: (listener) => {
    flush = listener;
  },
};

// A port cannot cross the context bridge; it reaches the page as a message to its own window.
ipcRenderer.on(SHELL_PORT_MESSAGE, (event) => {
  window.postMessage(SHELL_PORT_MESSAGE, window.location.origin, [...event.ports]);
});

ipcRenderer.on('shell:before-close', () => {
  const leave = (): void => ipcRenderer.send('shell:flushed');
  // What could not be written now cannot be written later either: the page has said so on screen.
  void flush().then(leave, leave);
});

contextBridge.exposeInMainWorld('shell', api);
