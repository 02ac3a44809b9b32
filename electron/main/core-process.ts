import { EventEmitter } from 'node:events';

import {
  MessageChannelMain,
  utilityProcess,
  type UtilityProcess,
  type WebFrameMain,
} from 'electron';

import type { ErrorCode } from '#shared/contract/errors.ts';
import { SHELL_PORT_MESSAGE } from '#shared/contract/shell.ts';

import type { CoreConfig, FailureData, FromCore, ToCore } from './core-messages.ts';
import { FetchClient } from './fetch-client.ts';

const closeTimeoutMs = 10_000;
const restartWindowMs = 60_000;
const restartsAllowed = 3;

type Events = {
  /** The core has opened the vault, for the first time or again. */
  ready: [];
  /** It cannot work, and why. */
  failed: [code: ErrorCode, data: FailureData];
  /** It ended by itself and is being started again. */
  restarted: [];
  /** It ended by itself too often. */
  lost: [];
};

/**
 * The process that holds the case files. It is started again when it crashes; whoever asked for a
 * line to it asks again on `restarted`.
 */
export class CoreProcess extends EventEmitter<Events> {
  private readonly modulePath: string;
  private readonly config: CoreConfig;
  private readonly files = new FetchClient((message) => this.post(message));
  private child: UtilityProcess | undefined;
  private crashes: readonly number[] = [];
  private closing: (() => void) | undefined;

  constructor(modulePath: string, config: CoreConfig) {
    super();
    this.modulePath = modulePath;
    this.config = config;
  }

  start(): void {
    const child = utilityProcess.fork(this.modulePath, [], { serviceName: 'Jianshen core' });
    this.child = child;
    child.on('message', (message: FromCore) => this.receive(message));
    child.on('exit', () => this.onExit());
    // It cannot go on; its end follows, and is dealt with there.
    child.on('error', () => child.kill());
    this.post({ kind: 'start', config: this.config });
  }

  /** Lays a line between a page and the core; the page gets its end as SHELL_PORT_MESSAGE. */
  connect(frame: WebFrameMain): void {
    const { port1, port2 } = new MessageChannelMain();
    this.child?.postMessage({ kind: 'port' } satisfies ToCore, [port1]);
    frame.postMessage(SHELL_PORT_MESSAGE, null, [port2]);
  }

  /** Evidence and documents, for the app: protocol. */
  fetch(request: Request): Promise<Response> {
    return this.files.fetch(request);
  }

  /** Lets the core finish what it is writing. A core that does not answer is ended. */
  async close(): Promise<void> {
    const { child } = this;
    if (child === undefined || this.closing !== undefined) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, closeTimeoutMs);
      this.closing = () => {
        clearTimeout(timer);
        done();
      };
      this.post({ kind: 'close' });
    });
    child.kill();
  }

  private post(message: ToCore): void {
    this.child?.postMessage(message);
  }

  private receive(message: FromCore): void {
    switch (message.kind) {
      case 'ready':
        this.emit('ready');
        break;
      case 'failed':
        // It ends by its own will now; that is no crash.
        this.closing = () => undefined;
        this.emit('failed', message.code, message.data);
        break;
      case 'closed':
        this.closing?.();
        break;
      case 'head':
      case 'chunk':
      case 'end':
      case 'broken':
        this.files.receive(message);
    }
  }

  private onExit(): void {
    this.child = undefined;
    this.files.abandon();
    if (this.closing !== undefined) return this.closing();
    const now = Date.now();
    this.crashes = [...this.crashes.filter((at) => now - at < restartWindowMs), now];
    if (this.crashes.length > restartsAllowed) {
      this.emit('lost');
      return;
    }
    this.start();
    this.emit('restarted');
  }
}
