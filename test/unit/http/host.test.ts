import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startHost } from '../../../electron/http/host.ts';
import { openCore } from '../../helpers/core.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { signIn } from '../../helpers/transports.ts';

async function open() {
  const { core } = await openCore(await tempFolder());
  const pageFolder = join(await tempFolder(), 'page');
  await mkdir(pageFolder);
  await writeFile(
    join(pageFolder, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__">',
  );
  await writeFile(join(pageFolder, '..', 'secret.txt'), 'secret');
  const host = await startHost({ core, pageFolder, port: 0 });
  onTestFinished(() => host.close());
  return host;
}

type Sent = {
  readonly path: string;
  readonly method?: string;
  readonly headers: Record<string, string>;
};

/** A request with exactly these headers; `fetch` would put its own Host in. */
function statusOf(origin: string, { path, method = 'GET', headers }: Sent): Promise<number> {
  const { port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end();
  });
}

it('exchanges the token of the run once for a cookie scripts and other sites cannot use', async () => {
  const host = await open();
  const answer = await fetch(host.url, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/');
  expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u);
  expect((await fetch(host.url, { redirect: 'manual' })).status).toBe(403);
});

it('two hosts on one machine do not log each other out', async () => {
  const [first, second] = [await signIn((await open()).url), await signIn((await open()).url)];
  const nameOf = (cookie: string) => cookie.split('=')[0];
  expect(nameOf(first.cookie)).not.toBe(nameOf(second.cookie));
  // One browser keeps one jar for 127.0.0.1, whatever the port.
  const cookie = `${first.cookie}; ${second.cookie}`;
  for (const { origin } of [first, second])
    expect((await fetch(origin, { headers: { cookie } })).status).toBe(200);
});

/** Whether anything on this port answers at the address. */
function isOpenAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const settle = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}

it('listens on the loopback only', async () => {
  const port = Number(new URL((await open()).url).port);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
    .filter((address) => address !== '127.0.0.1');
  expect(await isOpenAt('127.0.0.1', port)).toBe(true);
  // A host bound to every interface answers at 127.0.0.2 even where there is no network card.
  for (const address of ['127.0.0.2', '::1', ...others])
    expect([address, await isOpenAt(address, port)]).toEqual([address, false]);
});

it('serves nothing without the cookie, nor to a wrong token', async () => {
  const host = await open();
  const { origin } = new URL(host.url);
  expect((await fetch(origin)).status).toBe(401);
  expect((await fetch(`${origin}/?token=guess`)).status).toBe(403);
  expect(
    (await fetch(`${origin}/rpc/app/info`, { method: 'POST', headers: { origin } })).status,
  ).toBe(401);
});

it('refuses a foreign Host, a foreign Origin and a write without Origin', async () => {
  const { origin, cookie } = await signIn((await open()).url);
  const { host } = new URL(origin);
  const own = { host, cookie };
  const status = (sent: Sent) => statusOf(origin, sent);
  expect(await status({ path: '/', headers: own })).toBe(200);
  expect(await status({ path: '/', headers: { ...own, host: 'evil.example' } })).toBe(403);
  expect(
    await status({ path: '/', headers: { ...own, host: `localhost:${new URL(origin).port}` } }),
  ).toBe(403);
  expect(await status({ path: '/', headers: { ...own, origin: 'http://evil.example' } })).toBe(403);
  expect(await status({ path: '/rpc/app/info', method: 'POST', headers: own })).toBe(403);
  expect(await status({ path: '/rpc/app/info', method: 'POST', headers: { ...own, origin } })).toBe(
    200,
  );
});

it('gives the page a strict policy with a fresh nonce, and never leaves its folder', async () => {
  const { origin, cookie } = await signIn((await open()).url);
  const page = async () => {
    const answer = await fetch(origin, { headers: { cookie } });
    return {
      policy: answer.headers.get('content-security-policy') ?? '',
      html: await answer.text(),
    };
  };
  const [first, second] = [await page(), await page()];
  expect(first.policy).toContain("default-src 'none'");
  expect(first.policy).not.toContain('unsafe');
  const nonce = /content="([^"]+)"/u.exec(first.html)?.[1] ?? '';
  expect(first.policy).toContain(`'nonce-${nonce}'`);
  expect(second.html).not.toBe(first.html);
  for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt'])
    expect(await statusOf(origin, { path, headers: { host: new URL(origin).host, cookie } })).toBe(
      404,
    );
});
