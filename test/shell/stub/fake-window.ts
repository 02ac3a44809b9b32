import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';

import type * as Electron from 'electron';

import { strict } from './strict.ts';

/** A page's frame: takes what the shell sends to it. */
export class FakeFrame {
  readonly url: string;
  readonly ports: MessagePort[] = [];
  readonly sent: { readonly channel: string; readonly args: readonly unknown[] }[] = [];

  constructor(url: string) {
    this.url = url;
  }

  postMessage(_channel: string, _message: unknown, ports: readonly { port: MessagePort }[]): void {
    this.ports.push(...ports.map(({ port }) => port));
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.sent.push({ channel, args });
  }
}

class FakeContents extends EventEmitter {
  readonly mainFrame = new FakeFrame('app://jianshen/');
  readonly sent: string[] = [];
  prints = 0;
  reloads = 0;
  private openHandler: ((details: { readonly url: string }) => { action: string }) | undefined;

  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  send(channel: string): void {
    this.sent.push(channel);
  }

  print(_options: Electron.WebContentsPrintOptions, done: (printed: boolean) => void): void {
    this.prints += 1;
    done(true);
  }

  reload(): void {
    this.reloads += 1;
  }

  opens(url: string): string {
    return this.openHandler?.({ url }).action ?? 'allow';
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  private readonly contents = new FakeContents();
  readonly webContents = strict('webContents', this.contents);
  url = '';
  title = '';
  focused = 0;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }

  loadURL(url: string): Promise<void> {
    this.url = url;
    return Promise.resolve();
  }

  setTitle(title: string): void {
    this.title = title;
  }

  isDestroyed(): boolean {
    return false;
  }

  isMinimized(): boolean {
    return false;
  }

  focus(): void {
    this.focused += 1;
  }

  show(): void {
    this.emit('shown');
  }
}

/** An event whose default the shell may prevent. */
export function preventable<T extends object>(
  fields: T,
): T & { prevented: boolean; preventDefault: () => void } {
  const event = {
    ...fields,
    prevented: false,
    preventDefault: () => {
      event.prevented = true;
    },
  };
  return event;
}
