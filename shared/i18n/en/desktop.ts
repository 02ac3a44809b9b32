import type { desktop as original } from '../zh-CN/desktop.ts';
import type { Words } from '../words.ts';

export const desktop: Words<typeof original> = {
  appName: 'Jianshen',
  menu: {
    file: 'File',
    print: 'Print…',
    quit: 'Quit',
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    reload: 'Reload',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    developer: 'Developer tools',
  },
  coreFailed: { title: 'The case vault was not opened' },
  coreLost: {
    title: 'Jianshen has stopped working',
    body: 'Its background process ended unexpectedly several times. What was saved is safe. Open it again; if this returns, give the log in the data folder to your support.',
  },
};
