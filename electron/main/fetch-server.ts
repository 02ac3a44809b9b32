import type { FetchMessage, FetchRequest } from './core-messages.ts';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The core's side of FetchClient: answers with the head at once and with the body on demand. */
export class FetchServer {
  private readonly answer: (request: Request) => Promise<Response>;
  private readonly post: (message: FetchMessage) => void;
  private readonly readers = new Map<number, Reader>();

  constructor(
    answer: (request: Request) => Promise<Response>,
    post: (message: FetchMessage) => void,
  ) {
    this.answer = answer;
    this.post = post;
  }

  async open(id: number, { url, method, headers }: FetchRequest): Promise<void> {
    try {
      const init = { method, headers: new Headers(headers.map(([k, v]) => [k, v])) };
      const { status, headers: answered, body } = await this.answer(new Request(url, init));
      if (body !== null) this.readers.set(id, body.getReader());
      const head = { status, headers: [...answered], hasBody: body !== null };
      this.post({ kind: 'head', id, head });
    } catch {
      // The core has logged what went wrong; the page only needs to know that nothing comes.
      this.post({ kind: 'broken', id });
    }
  }

  async pull(id: number): Promise<void> {
    const reader = this.readers.get(id);
    if (reader === undefined) return;
    try {
      const { done, value } = await reader.read();
      if (!done) return this.post({ kind: 'chunk', id, bytes: value });
      this.readers.delete(id);
      this.post({ kind: 'end', id });
    } catch {
      this.readers.delete(id);
      this.post({ kind: 'broken', id });
    }
  }

  async cancel(id: number): Promise<void> {
    const reader = this.readers.get(id);
    this.readers.delete(id);
    await reader?.cancel();
  }
}
