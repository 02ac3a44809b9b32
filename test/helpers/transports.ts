import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { MessageChannel } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import type { Contract } from '../../shared/contract/index.ts';
import { startHost } from '../../electron/http/host.ts';
import type { Core } from '../../electron/core/core.ts';
import { tempFolder } from './temp-folder.ts';

export type Client = ContractRouterClient<Contract>;
export const TRANSPORTS = ['direct', 'message port', 'http'] as const;
export type Transport = (typeof TRANSPORTS)[number];

function overPort(core: Core): Client {
  const { port1, port2 } = new MessageChannel();
  new PortHandler(core.router).upgrade(port1, { context: {} });
  port1.start();
  port2.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  return createORPCClient(new PortLink({ port: port2 }));
}

/** Opens the host like a browser: the token once, then the cookie. */
export async function signIn(url: string): Promise<{ origin: string; cookie: string }> {
  const answer = await fetch(url, { redirect: 'manual' });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { origin: new URL(url).origin, cookie };
}

async function overHttp(core: Core): Promise<Client> {
  const host = await startHost({ core, pageFolder: await tempFolder(), port: 0 });
  onTestFinished(() => host.close());
  const { origin, cookie } = await signIn(host.url);
  return createORPCClient(new FetchLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
}

/** The same contract over each way a host may speak to the core. */
export async function connect(transport: Transport, core: Core): Promise<Client> {
  if (transport === 'direct') return createRouterClient(core.router);
  return transport === 'http' ? overHttp(core) : overPort(core);
}
