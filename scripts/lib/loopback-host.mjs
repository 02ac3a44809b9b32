import { spawn } from 'node:child_process';

import { inRoot } from './paths.mjs';

const startTimeoutMs = 30_000;
const stopTimeoutMs = 10_000;
const address = /http:\/\/127\.0\.0\.1:\d+\S*/;

function waitForAddress(child) {
  return new Promise((found, fail) => {
    let heard = '';
    const timer = setTimeout(() => fail(new Error('The host did not start.')), startTimeoutMs);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`The host ended with code ${code}.`));
    });
    child.stdout.setEncoding('utf8').on('data', (text) => {
      heard += text;
      const [url] = address.exec(heard) ?? [];
      // The address may arrive in two pieces; it is whole once its line is.
      if (url === undefined || !heard.slice(heard.indexOf(url)).includes('\n')) return;
      clearTimeout(timer);
      found(url);
    });
  });
}

/** Starts the loopback host in a process of its own. Resolves with { url, ended, stop }. */
export async function startHost({ dataDir, port }) {
  const args = ['serve', '--data', dataDir, '--no-open', ...(port ? ['--port', port] : [])];
  const child = spawn(process.execPath, [inRoot('out', 'cli', 'cli.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => {
    child.once('exit', (code) => done(code ?? 1));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await ended;
    clearTimeout(timer);
  };
  return { url: await waitForAddress(child), ended, stop };
}
