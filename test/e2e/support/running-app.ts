import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { _electron, type BrowserContext, type Page } from '@playwright/test';

export const root = resolve(import.meta.dirname, '..', '..', '..');
const startTimeoutMs = 30_000;

/** The application as a person meets it, whichever host shows it. */
export type RunningApp = {
  readonly page: Page;
  /** Ends it the way a person does; everything must be on disk afterwards. */
  readonly close: () => Promise<void>;
  /** Ends it the way a power cut does. */
  readonly kill: () => Promise<void>;
};

async function addressOf(host: ChildProcess): Promise<string> {
  const { promise, resolve: found, reject } = Promise.withResolvers<string>();
  let heard = '';
  const timer = setTimeout(() => reject(new Error(`No address: ${heard}`)), startTimeoutMs);
  host.stdout?.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    const [, url] = /(http:\/\/127\.0\.0\.1:\d+\S*)\n/.exec(heard) ?? [];
    if (url !== undefined) found(url);
  });
  host.once('exit', (code) => reject(new Error(`The host ended with ${code}: ${heard}`)));
  return promise.finally(() => clearTimeout(timer));
}

async function end(process: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = once(process, 'exit');
  process.kill(signal);
  await ended;
}

async function startOverHttp(dataFolder: string, context: BrowserContext): Promise<RunningApp> {
  const cli = join(root, 'out', 'cli', 'cli.js');
  const host = spawn(process.execPath, [cli, 'serve', '--data', dataFolder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const page = await context.newPage();
  await page.goto(await addressOf(host));
  return {
    page,
    close: async () => {
      await page.close({ runBeforeUnload: true });
      await end(host, 'SIGTERM');
    },
    kill: () => end(host, 'SIGKILL'),
  };
}

function electronBinary(): string {
  const folder = join(root, 'node_modules', 'electron');
  return join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
}

export async function startInElectron(dataFolder: string): Promise<RunningApp> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronBinary(),
    args: [...flags, root, `--data=${dataFolder}`],
    locale: 'zh-CN',
  });
  return {
    page: await app.firstWindow(),
    close: () => app.close(),
    kill: () => end(app.process(), 'SIGKILL'),
  };
}

/** Starts the built application on a data folder: Electron when JIANSHEN_E2E_HOST says so. */
export function startApp(dataFolder: string, context: BrowserContext): Promise<RunningApp> {
  return process.env['JIANSHEN_E2E_HOST'] === 'electron'
    ? startInElectron(dataFolder)
    : startOverHttp(dataFolder, context);
}
