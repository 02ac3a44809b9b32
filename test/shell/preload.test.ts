import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { describe, expect, it } from 'vitest';

import type { ShellApi } from '#shared/contract/shell.ts';

import { strict } from './stub/strict.ts';
import { root } from './stub/load-main.ts';

type Sent = readonly [channel: string, ...args: readonly unknown[]];

/** Runs the built preload as a sandbox would: one CommonJS file that can require only `electron`. */
function runPreload() {
  const ipc = new EventEmitter();
  const sent: Sent[] = [];
  const posted: unknown[] = [];
  const exposed = new Map<string, ShellApi>();
  const ipcRenderer = strict('ipcRenderer', {
    on: ipc.on.bind(ipc),
    once: ipc.once.bind(ipc),
    send: (...message: Sent) => sent.push(message),
  });
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name: string, api: ShellApi) => exposed.set(name, api),
  });
  const require = (name: string): object => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`);
    return strict('electron', { ipcRenderer, contextBridge });
  };
  const window = strict('window', {
    location: { origin: 'app://jianshen' },
    postMessage: (...message: unknown[]) => posted.push(message),
  });
  const code = readFileSync(join(root, 'out', 'preload', 'preload.cjs'), 'utf8');
  runInNewContext(code, {
    require,
    window,
    process: { platform: 'win32' },
    module: {},
    exports: {},
  });
  const shell = exposed.get('shell');
  if (shell === undefined) throw new Error('The preload exposed no shell.');
  return { shell, exposed, ipc, sent, posted };
}

describe('the built preload', () => {
  it('exposes a handful of functions and nothing of Electron', () => {
    const { shell, exposed } = runPreload();
    expect([...exposed.keys()]).toEqual(['shell']);
    expect(Object.keys(shell).toSorted()).toEqual([
      'onBeforeClose',
      'platform',
      'print',
      'requestPort',
      'setTitle',
    ]);
    expect(shell.platform).toBe('windows');
  });

  it('asks for the port and hands it to its own page only', () => {
    const { shell, ipc, sent, posted } = runPreload();
    shell.requestPort();
    expect(sent).toEqual([['shell:request-port']]);
    const port = {};
    ipc.emit('jianshen:port', { ports: [port] });
    expect(posted).toEqual([['jianshen:port', 'app://jianshen', [port]]]);
  });

  it('tells whether the page was printed', async () => {
    const { shell, ipc, sent } = runPreload();
    const printed = shell.print();
    expect(sent).toEqual([['shell:print']]);
    ipc.emit('shell:printed', {}, true);
    expect(await printed).toBe(true);
  });

  it('answers that all is written only after the page has written it', async () => {
    const { shell, ipc, sent } = runPreload();
    const written = Promise.withResolvers<void>();
    shell.onBeforeClose(() => written.promise);
    ipc.emit('shell:before-close');
    expect(sent).toEqual([]);
    written.resolve();
    await new Promise((done) => setTimeout(done, 5));
    expect(sent).toEqual([['shell:flushed']]);
  });

  it.each([
    ['has nothing to write', undefined],
    ['fails to write', () => Promise.reject(new Error('disk'))],
  ])('lets the window close when the page %s', async (_what, flush) => {
    const { shell, ipc, sent } = runPreload();
    if (flush !== undefined) shell.onBeforeClose(flush);
    ipc.emit('shell:before-close');
    await new Promise((done) => setTimeout(done, 5));
    expect(sent).toEqual([['shell:flushed']]);
  });
});
