import { rmdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import type { ElectronStub } from './stub/electron-stub.ts';
import { FakeFrame, preventable } from './stub/fake-window.ts';
import { loadMain, newFolder, removeDataFolders, root, startMain } from './stub/load-main.ts';

const origin = 'app://jianshen';

afterEach(removeDataFolders);

const sessionOf = (stub: ElectronStub) => {
  const session = stub.sessions.get('jianshen');
  if (session === undefined) throw new Error('The shell made no session of its own.');
  return session;
};

/** A message from a page of the window, or from the frame given. */
const fromPage = (
  stub: ElectronStub,
  senderFrame: unknown = stub.window.webContents.mainFrame,
) => ({
  senderFrame,
  sender: stub.window.webContents,
});

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

describe('before Electron is ready', () => {
  it('evaluates without waiting, opens nothing, and prepares what cannot be set later', async () => {
    const stub = await loadMain();
    expect(stub.windows).toEqual([]);
    expect(stub.children).toEqual([]);
    expect(stub.sandboxEnabled).toBe(true);
    expect(stub.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
      },
    ]);
  });

  it('resolves no host name for any page', async () => {
    const stub = await loadMain();
    expect(stub.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(stub.switches.has('disable-background-networking')).toBe(true);
  });

  it('keeps its own profile inside the data folder, so that each folder has one instance', async () => {
    const dataFolder = join(newFolder(), 'new', 'vault');
    const stub = await loadMain({ dataFolder });
    expect(stub.paths.get('userData')).toBe(join(dataFolder, '.shell'));
  });

  it('gets as far as saying so when the data folder cannot be made', async () => {
    const stub = await startMain({ dataFolder: '/dev/null/vault' });
    const profile = stub.paths.get('userData') ?? '';
    expect(profile).toMatch(/jianshen-shell-/);
    rmdirSync(profile);
    expect(stub.core.posted[0]?.message).toMatchObject({
      config: { dataFolder: '/dev/null/vault' },
    });
  });

  it('ends at once when the folder is already open, and shows the first window instead', async () => {
    const second = await startMain({ isFirstInstance: false });
    expect(second.hasQuit).toBe(true);
    expect(second.windows).toEqual([]);

    const first = await startMain();
    first.appEvents.emit('second-instance');
    expect(first.window.focused).toBe(1);
  });
});

describe('the window', () => {
  it('gives its page no Node, an isolated world and a sandbox', async () => {
    const { window } = await startMain();
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      preload: join(root, 'out', 'preload', 'preload.cjs'),
    });
    expect(window.url).toBe(`${origin}/`);
  });

  it('goes nowhere else, opens no second window, embeds no browser', async () => {
    const { webContents } = (await startMain()).window;
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = preventable({ url: 'https://example.org/' });
      webContents.emit(name, event);
      expect(event.prevented, name).toBe(true);
    }
    expect(webContents.opens('https://example.org/')).toBe('deny');
    expect(webContents.opens(`${origin}/`)).toBe('deny');
  });

  it.each([
    ['keeps', 'a preview of our own', `${origin}/documents/1/preview`, false, false],
    ['keeps', 'a file made by our page', `blob:${origin}/1`, false, false],
    ['stops', 'a foreign page', 'https://example.org/', false, true],
    ['stops', 'a host that begins like ours', `${origin}.example.org/`, false, true],
    ['stops', 'a file', 'file:///etc/passwd', false, true],
    ['stops', 'the page itself', `${origin}/media/1`, true, true],
  ])('%s a frame that wants %s', async (_verb, _what, url, isMainFrame, prevented) => {
    const event = preventable({ url, isMainFrame });
    (await startMain()).window.webContents.emit('will-frame-navigate', event);
    expect(event.prevented).toBe(prevented);
  });

  it('has a menu without undo, whose key belongs to the page', async () => {
    const stub = await startMain();
    const roles = stub.menu.flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu.map(({ role }) => role) : [],
    );
    expect(roles).toContain('copy');
    expect(roles).not.toContain('undo');
    expect(stub.menu[0]?.label).toBe('文件');
    expect((await startMain({ locale: 'en-GB' })).menu[0]?.label).toBe('File');
  });
});

describe('permissions', () => {
  it('lets our page use the camera and copy text, and nothing else', async () => {
    const session = sessionOf(await startMain());
    const page = `${origin}/index.html`;
    expect(session.asksFor('media', page, ['video'])).toBe(true);
    expect(session.asksFor('clipboard-sanitized-write', page)).toBe(true);
    expect(session.asksFor('media', page, ['video', 'audio'])).toBe(false);
    expect(session.asksFor('media', page, [])).toBe(false);
    expect(session.checks('media', origin, 'video')).toBe(true);
    expect(session.checks('media', origin, 'audio')).toBe(false);
    for (const other of [
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
    ] as const) {
      expect(session.asksFor(other, page), other).toBe(false);
      expect(session.checks(other, origin), other).toBe(false);
    }
    expect(session.grantsDevices()).toBe(false);
  });

  it('grants nothing to any other page', async () => {
    const session = sessionOf(await startMain());
    for (const url of ['https://example.org/', `${origin}.example.org/`, 'file:///x.html']) {
      expect(session.asksFor('media', url, ['video']), url).toBe(false);
      expect(session.checks('media', url, 'video'), url).toBe(false);
    }
  });
});

describe('the network', () => {
  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
  ])('does not reach %s', async (url) => {
    expect(sessionOf(await startMain()).lets(url)).toBe(false);
  });

  it.each([`${origin}/index.html`, `blob:${origin}/1`, 'data:image/png;base64,'])(
    'lets the page have %s',
    async (url) => {
      expect(sessionOf(await startMain()).lets(url)).toBe(true);
    },
  );
});

describe('downloads', () => {
  const download = (url: string) => ({
    options: {} as { defaultPath?: string },
    getURL: () => url,
    getFilename: () => 'JS-2026-001-报告.docx',
    setSaveDialogOptions(options: { defaultPath?: string }) {
      this.options = options;
    },
  });

  it('asks where to save what is ours', async () => {
    const session = sessionOf(await startMain());
    for (const url of [`${origin}/documents/1`, `blob:${origin}/2`]) {
      const event = preventable({});
      const item = download(url);
      session.emit('will-download', event, item);
      expect(event.prevented).toBe(false);
      expect(item.options.defaultPath).toBe(join('/system/documents', 'JS-2026-001-报告.docx'));
    }
  });

  it('refuses anything else', async () => {
    const event = preventable({});
    sessionOf(await startMain()).emit('will-download', event, download('https://example.org/x'));
    expect(event.prevented).toBe(true);
  });
});

describe('the app: scheme', () => {
  it('serves the page under a strict policy with a nonce of its own each time', async () => {
    const session = sessionOf(await startMain());
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html']) {
      const response = await session.request(`${origin}${path}`);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(response.status).toBe(200);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(await response.text()).toContain(`content="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it.each([
    [`${origin}/assets/..%2f..%2fmain/main.js`, 400],
    [`${origin}/..%5c..%5cpackage.json`, 400],
    [`${origin}/nothing.js`, 404],
    ['app://elsewhere/index.html', 403],
  ])('answers %s with %d', async (url, status) => {
    expect((await sessionOf(await startMain()).request(url)).status).toBe(status);
  });

  it('only reads', async () => {
    const session = sessionOf(await startMain());
    expect((await session.request(`${origin}/`, { method: 'POST', body: '' })).status).toBe(405);
  });

  it('fetches evidence from the core and lets it do nothing', async () => {
    const stub = await startMain();
    const answered = sessionOf(stub).request(`${origin}/media/1/original`);
    await settle();
    const asked = stub.core.posted.find(({ message }) => message.kind === 'fetch');
    expect(asked?.message).toMatchObject({ id: 1, request: { url: `${origin}/media/1/original` } });
    const head = { status: 206, headers: [['content-type', 'image/svg+xml']], hasBody: false };
    stub.core.emit('message', { kind: 'head', id: 1, head });
    const response = await answered;
    expect(response.status).toBe(206);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the line between page and core', () => {
  it('is laid for our page and replaced when the core had to be started again', async () => {
    const stub = await startMain();
    const frame = stub.window.webContents.mainFrame;
    stub.ipcMain.emit('shell:request-port', fromPage(stub));
    expect(frame.ports).toHaveLength(1);
    expect(stub.core.posted.at(-1)).toEqual({ message: { kind: 'port' }, ports: 1 });

    await stub.core.crash();
    expect(stub.children).toHaveLength(2);
    expect(stub.core.kinds()).toEqual(['start', 'port']);
    expect(frame.ports).toHaveLength(2);
  });

  it.each([
    ['an embedded frame of our own', new FakeFrame(`${origin}/documents/1/preview`)],
    ['a foreign frame', new FakeFrame('https://example.org/')],
    ['a frame that is gone', null],
  ])('is not laid for %s', async (_who, frame) => {
    const stub = await startMain();
    stub.ipcMain.emit('shell:request-port', fromPage(stub, frame));
    expect(stub.core.kinds()).not.toContain('port');
  });

  it('survives a core that cannot go on', async () => {
    const stub = await startMain();
    const broken = stub.core;
    broken.emit('error', 'FatalError', 'out of memory', '');
    expect(broken.killed).toBe(true);
    await broken.crash();
    expect(stub.children).toHaveLength(2);
  });

  it('is given up with a sentence when the core keeps crashing', async () => {
    const stub = await startMain();
    for (let crash = 0; crash < 4; crash += 1) await stub.core.crash();
    expect(stub.children).toHaveLength(4);
    expect(stub.errorBoxes[0]?.title).toBe('监审通停止了工作');
    expect(stub.exitCode).toBe(1);
  });

  it('tells why the vault could not be opened, and ends', async () => {
    const stub = await startMain();
    const data = { path: '/vaults/a' };
    stub.core.emit('message', { kind: 'failed', code: 'VAULT_IN_USE', data });
    await stub.core.crash();
    expect(stub.errorBoxes).toEqual([
      {
        title: '案卷库没有打开',
        content: '案卷库 /vaults/a 已被另一个窗口打开。请先关闭那个窗口。',
      },
    ]);
    expect(stub.exitCode).toBe(1);
    expect(stub.children).toHaveLength(1);
  });
});

describe('what the page may ask of the shell', () => {
  it('prints and names the window', async () => {
    const stub = await startMain();
    stub.ipcMain.emit('shell:set-title', fromPage(stub), '检查 · PT-13');
    stub.ipcMain.emit('shell:print', fromPage(stub));
    await settle();
    expect(stub.window.title).toBe('检查 · PT-13');
    expect(stub.window.webContents.prints).toBe(1);
    expect(stub.window.webContents.mainFrame.sent).toEqual([
      { channel: 'shell:printed', args: [true] },
    ]);
  });

  it('does nothing for a stranger', async () => {
    const stub = await startMain();
    const stranger = new FakeFrame('https://example.org/');
    stub.ipcMain.emit('shell:set-title', fromPage(stub, stranger), 'x');
    stub.ipcMain.emit('shell:print', fromPage(stub, stranger));
    expect(stub.window.title).toBe('');
    expect(stub.window.webContents.prints).toBe(0);
  });
});

describe('leaving', () => {
  it.each(['close', 'before-quit'])('on %s: page first, then core, then the end', async (name) => {
    const stub = await startMain();
    const event = preventable({});
    if (name === 'close') stub.window.emit(name, event);
    else stub.appEvents.emit(name, event);
    expect(event.prevented).toBe(true);
    expect(stub.window.webContents.sent).toEqual(['shell:before-close']);
    expect(stub.core.kinds()).not.toContain('close');

    stub.ipcMain.emit('shell:flushed', fromPage(stub));
    await settle();
    expect(stub.core.kinds().at(-1)).toBe('close');
    expect(stub.exitCode).toBeUndefined();

    stub.core.emit('message', { kind: 'closed' });
    await settle();
    expect(stub.core.killed).toBe(true);
    expect(stub.exitCode).toBe(0);
  });

  it('does not wait for a core that is gone', async () => {
    const stub = await startMain();
    stub.window.emit('close', preventable({}));
    stub.ipcMain.emit('shell:flushed', fromPage(stub));
    await settle();
    stub.core.emit('exit', 1);
    await settle();
    expect(stub.exitCode).toBe(0);
    expect(stub.children).toHaveLength(1);
  });
});
