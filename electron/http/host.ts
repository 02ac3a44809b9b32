import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { commonHeaders, contentPolicy } from '#shared/web/page-policy.ts';
import type { Core } from '../core/core.ts';
import { createAccess, isOwnRequest } from './access.ts';
import type { Access } from './access.ts';
import { answerStatic } from './static-files.ts';

/** Largest body of one call: a case file with its history, or one piece of an upload. */
const MAX_BODY_BYTES = 128 * 1024 * 1024;

export type HostOptions = {
  readonly core: Core;
  /** Folder of the built screens. */
  readonly pageFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
};
export type Host = {
  /** Address with the token of this run, good for one opening. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) response.end();
  else await pipeline(answer.body, response);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...commonHeaders }).end();
}

function exchangeToken(access: Access, token: string, response: ServerResponse): void {
  const cookie = access.exchange(token);
  if (cookie === null) return refuse(response, 403);
  response.writeHead(303, { ...commonHeaders, 'set-cookie': cookie, location: '/' }).end();
}

/** Bytes of a case: strangers may have made them, so they may be looked at and do nothing. */
async function answerFromCase(core: Core, url: URL, request: IncomingMessage): Promise<Response> {
  const range = request.headers.range;
  const answer = await core.answer(
    new Request(url, {
      method: request.method ?? 'GET',
      headers: range === undefined ? {} : { range },
    }),
  );
  const headers = new Headers({ ...commonHeaders, 'content-security-policy': contentPolicy });
  for (const [name, value] of answer.headers) headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
}

function createListener({ core, pageFolder }: HostOptions, access: Access, authority: string) {
  const rpc = new RPCHandler(core.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })],
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwnRequest(request, authority)) return refuse(response, 403);
    const url = new URL(request.url ?? '/', `http://${authority}`);
    const token = url.searchParams.get('token');
    if (url.pathname === '/' && token !== null) return exchangeToken(access, token, response);
    if (!access.hasCookie(request)) return refuse(response, 401);
    const called = await rpc.handle(request, response, { prefix: '/rpc', context: {} });
    if (called.matched) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const fromCase = /^\/(media|documents)\//u.test(url.pathname);
    const answer = fromCase
      ? await answerFromCase(core, url, request)
      : await answerStatic(pageFolder, url.pathname);
    await send(response, answer);
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port'));
      else resolve(address.port);
    });
  });
}

/**
 * Serves the screens and the contract on 127.0.0.1 only, to whoever holds the
 * token of this run. The same router as in the desktop shell.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const server = createServer();
  const port = await listen(server, options.port);
  const authority = `127.0.0.1:${port}`;
  const access = createAccess(port);
  const listener = createListener(options, access, authority);
  server.on('request', (request, response) => {
    listener(request, response).catch((error: unknown) => {
      options.core.log({ level: 'warn', event: 'http.request.broken', error });
      response.destroy();
    });
  });
  return {
    url: `http://${authority}/?token=${access.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
