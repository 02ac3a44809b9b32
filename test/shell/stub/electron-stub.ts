import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';

import type * as Electron from 'electron';

import { FakeUtilityProcess, FakeMessageChannel } from './fake-process.ts';
import { FakeSession } from './fake-session.ts';
import { FakeWindow } from './fake-window.ts';
import { strict } from './strict.ts';

/** Stand-ins for members of an Electron object; a name that Electron does not have will not compile. */
type PartOf<T> = Partial<Record<keyof T, unknown>>;

export type ErrorBox = { readonly title: string; readonly content: string };

/**
 * A stand-in for the `electron` module that records what the shell asks for. It is as strict as the
 * real one where it matters: what must precede `ready` may not come later, and the other way round;
 * whatever is not stubbed throws.
 */
export class ElectronStub {
  readonly appEvents = new EventEmitter();
  readonly ipcMain = new EventEmitter();
  readonly switches = new Map<string, string | undefined>();
  readonly paths = new Map<string, string>();
  readonly errorBoxes: ErrorBox[] = [];
  readonly windows: FakeWindow[] = [];
  readonly children: FakeUtilityProcess[] = [];
  readonly sessions = new Map<string, FakeSession>();
  schemes: readonly Electron.CustomScheme[] = [];
  menu: readonly Electron.MenuItemConstructorOptions[] = [];
  sandboxEnabled = false;
  exitCode: number | undefined;
  hasQuit = false;
  private ready = false;
  private readonly readiness = Promise.withResolvers<void>();
  private readonly options: StubOptions;

  constructor(options: StubOptions) {
    this.options = options;
  }

  /** Electron becomes ready once the entry module has been evaluated. */
  async becomeReady(): Promise<void> {
    this.ready = true;
    this.readiness.resolve();
    // Lets what waited for readiness run.
    await new Promise((done) => setImmediate(done));
  }

  get window(): FakeWindow {
    const [window] = this.windows;
    if (window === undefined) throw new Error('No window was opened.');
    return window;
  }

  get core(): FakeUtilityProcess {
    const child = this.children.at(-1);
    if (child === undefined) throw new Error('No core process was started.');
    return child;
  }

  /** The named exports of the module. */
  exports(): Readonly<Record<string, unknown>> {
    const openWindow = (options: Electron.BrowserWindowConstructorOptions): object =>
      this.openWindow(options);
    return {
      app: strict('app', this.app()),
      protocol: strict('protocol', {
        registerSchemesAsPrivileged: (schemes: readonly Electron.CustomScheme[]) => {
          this.mustPrecedeReady('registerSchemesAsPrivileged');
          this.schemes = schemes;
        },
      } satisfies PartOf<Electron.Protocol>),
      session: strict('session', {
        fromPartition: (name: string) => this.sessionOf(name),
      } satisfies PartOf<typeof Electron.session>),
      dialog: strict('dialog', {
        showErrorBox: (title: string, content: string) => this.errorBoxes.push({ title, content }),
      } satisfies PartOf<Electron.Dialog>),
      Menu: strict('Menu', {
        buildFromTemplate: (template: readonly Electron.MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (menu: readonly Electron.MenuItemConstructorOptions[]) => {
          this.menu = menu;
        },
      } satisfies PartOf<typeof Electron.Menu>),
      ipcMain: this.ipcMain,
      utilityProcess: strict('utilityProcess', {
        fork: (path: string) => this.fork(path),
      } satisfies PartOf<typeof Electron.utilityProcess>),
      MessageChannelMain: FakeMessageChannel,
      BrowserWindow: class {
        constructor(options: Electron.BrowserWindowConstructorOptions) {
          return openWindow(options);
        }
      },
    };
  }

  private app(): PartOf<Electron.App> {
    return {
      isPackaged: false,
      commandLine: strict('commandLine', {
        getSwitchValue: (name: string) => (name === 'data' ? this.options.dataFolder : ''),
        appendSwitch: (name: string, value?: string) => {
          this.mustPrecedeReady('appendSwitch');
          this.switches.set(name, value);
        },
      } satisfies PartOf<Electron.CommandLine>),
      setPath: (name: string, path: string) => {
        if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist.`);
        this.paths.set(name, path);
      },
      getPath: (name: string) => `/system/${name}`,
      getAppPath: () => this.options.appFolder,
      getVersion: () => '0.1.0',
      getLocale: () => this.options.locale ?? 'zh-CN',
      enableSandbox: () => {
        this.mustPrecedeReady('enableSandbox');
        this.sandboxEnabled = true;
      },
      on: (name: string, listener: () => void) => this.appEvents.on(name, listener),
      requestSingleInstanceLock: () => this.options.isFirstInstance ?? true,
      whenReady: () => this.readiness.promise,
      quit: () => {
        this.hasQuit = true;
      },
      exit: (code: number) => {
        this.exitCode = code;
      },
    };
  }

  private openWindow(options: Electron.BrowserWindowConstructorOptions): object {
    this.mustFollowReady('new BrowserWindow');
    const window = new FakeWindow(options);
    this.windows.push(window);
    this.appEvents.emit('web-contents-created', {}, window.webContents);
    return strict('BrowserWindow', window);
  }

  private sessionOf(name: string): object {
    this.mustFollowReady('session.fromPartition');
    const session = this.sessions.get(name) ?? new FakeSession();
    this.sessions.set(name, session);
    return strict('session', session);
  }

  private fork(path: string): object {
    this.mustFollowReady('utilityProcess.fork');
    const child = new FakeUtilityProcess(path, this.options.runCore ?? false);
    this.children.push(child);
    return child;
  }

  private mustPrecedeReady(what: string): void {
    if (this.ready) throw new Error(`${what} comes too late: the application is ready.`);
  }

  private mustFollowReady(what: string): void {
    if (!this.ready) throw new Error(`${what} comes too early: the application is not ready.`);
  }
}

export type StubOptions = {
  readonly dataFolder: string;
  readonly appFolder: string;
  readonly isFirstInstance?: boolean;
  readonly locale?: string;
  /** Runs the built core in a thread instead of only recording what it is told. */
  readonly runCore?: boolean;
};
