import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** MessagePortMain around a port of Node. */
export class FakePort {
  readonly port: MessagePort;

  constructor(port: MessagePort) {
    this.port = port;
  }
}

export class FakeMessageChannel {
  readonly port1: FakePort;
  readonly port2: FakePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new FakePort(port1);
    this.port2 = new FakePort(port2);
  }
}

type Message = { readonly kind: string; readonly [field: string]: unknown };

export type Posted = { readonly message: Message; readonly ports: number };

/**
 * The core process: either only a record of what it was told, or the built core itself, in a thread
 * that speaks through `process.parentPort` as it would in a utility process.
 */
export class FakeUtilityProcess extends EventEmitter {
  readonly path: string;
  readonly posted: Posted[] = [];
  killed = false;
  private readonly worker: Worker | undefined;

  constructor(path: string, runs: boolean) {
    super();
    this.path = path;
    if (!runs) return;
    this.worker = new Worker(join(import.meta.dirname, 'core-thread.mjs'), { workerData: path });
    this.worker.on('message', (message) => this.emit('message', message));
    this.worker.on('error', (error) => this.emit('crashed', error));
    this.worker.on('exit', (code) => this.emit('exit', code));
  }

  postMessage(message: Message, ports: readonly FakePort[] = []): void {
    this.posted.push({ message, ports: ports.length });
    const transferred = ports.map(({ port }) => port);
    this.worker?.postMessage({ message, ports: transferred }, transferred);
  }

  /** Ends the process as a crash would. */
  async crash(): Promise<void> {
    if (this.worker === undefined) this.emit('exit', 1);
    else await this.worker.terminate();
  }

  kill(): boolean {
    this.killed = true;
    void this.worker?.terminate();
    return true;
  }

  kinds(): readonly string[] {
    return this.posted.map(({ message }) => message.kind);
  }
}
