import type { MessagePortMain } from 'electron';

import { RPCHandler } from '@orpc/server/message-port';

import { createCore, type Core } from '../core/core.ts';
import { DomainError } from '../core/lib/errors.ts';

import type { CoreConfig, FromCore, ToCore } from './core-messages.ts';
import { FetchServer } from './fetch-server.ts';

const { parentPort } = process;
const post = (message: FromCore): void => parentPort.postMessage(message);

type Running = {
  readonly core: Core;
  readonly rpc: RPCHandler<Record<never, never>>;
  readonly files: FetchServer;
};

async function open(config: CoreConfig): Promise<Running> {
  const core = await createCore(config);
  return { core, rpc: new RPCHandler(core.router), files: new FetchServer(core.answer, post) };
}

/** The vault stays closed; the shell says why and ends us. */
function fail(error: unknown): void {
  const known = error instanceof DomainError;
  const detail = error instanceof Error ? error.message : String(error);
  post(
    known
      ? { kind: 'failed', code: error.code, data: { ...error.data } }
      : { kind: 'failed', code: 'INTERNAL', data: { reference: detail } },
  );
}

async function obey(running: Running, message: ToCore, ports: readonly MessagePortMain[]) {
  const { core, rpc, files } = running;
  switch (message.kind) {
    case 'start':
      return post({ kind: 'ready' });
    case 'port':
      for (const port of ports) {
        rpc.upgrade(port);
        port.start();
      }
      return;
    case 'fetch':
      return files.open(message.id, message.request);
    case 'pull':
      return files.pull(message.id);
    case 'cancel':
      return files.cancel(message.id);
    case 'close':
      await core.close();
      return post({ kind: 'closed' });
  }
}

let running: Promise<Running> | undefined;

// Whatever arrives while the vault is still being opened waits for it.
parentPort.on('message', ({ data, ports }: { data: ToCore; ports: MessagePortMain[] }) => {
  if (data.kind === 'start') running = open(data.config);
  void running?.then((ready) => obey(ready, data, ports)).catch(fail);
});
