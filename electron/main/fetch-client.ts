import type { FetchMessage, ToCore } from './core-messages.ts';

type Waiting = {
  readonly onHead: (response: Response) => void;
  readonly onFailure: (error: Error) => void;
  body?: ReadableStreamDefaultController<Uint8Array>;
};

const toError = (what: string): Error => new Error(`The core process ${what}.`);

/**
 * Asks the core process for evidence and documents. A body travels piece by piece, each only when the
 * page wants it, so that a video of 2 GB is never held in memory.
 */
export class FetchClient {
  private readonly post: (message: ToCore) => void;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(post: (message: ToCore) => void) {
    this.post = post;
  }

  fetch(request: Request): Promise<Response> {
    this.lastId += 1;
    const id = this.lastId;
    const { url, method, headers } = request;
    return new Promise((onHead, onFailure) => {
      this.waiting.set(id, { onHead, onFailure });
      this.post({ kind: 'fetch', id, request: { url, method, headers: [...headers] } });
    });
  }

  receive(message: FetchMessage): void {
    const waiting = this.waiting.get(message.id);
    // A piece may still be on its way after the page has cancelled.
    if (waiting === undefined) return;
    switch (message.kind) {
      case 'head':
        return this.receiveHead(message, waiting);
      case 'chunk':
        return waiting.body?.enqueue(message.bytes);
      case 'end':
        waiting.body?.close();
        break;
      case 'broken':
        this.fail(waiting, toError('could not read the file to its end'));
        break;
    }
    this.waiting.delete(message.id);
  }

  /** The core process is gone: nothing that was asked will be answered. */
  abandon(): void {
    for (const waiting of this.waiting.values()) this.fail(waiting, toError('has ended'));
    this.waiting.clear();
  }

  private receiveHead({ id, head }: FetchMessage & { kind: 'head' }, waiting: Waiting): void {
    const init = {
      status: head.status,
      headers: new Headers(head.headers.map(([k, v]) => [k, v])),
    };
    if (!head.hasBody) this.waiting.delete(id);
    waiting.onHead(new Response(head.hasBody ? this.bodyOf(id, waiting) : null, init));
  }

  private bodyOf(id: number, waiting: Waiting): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start: (controller) => {
        waiting.body = controller;
      },
      pull: () => this.post({ kind: 'pull', id }),
      cancel: () => {
        this.waiting.delete(id);
        this.post({ kind: 'cancel', id });
      },
    });
  }

  private fail(waiting: Waiting, error: Error): void {
    if (waiting.body === undefined) waiting.onFailure(error);
    else waiting.body.error(error);
  }
}
