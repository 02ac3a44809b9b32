import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base, type Page } from '@playwright/test';

import { root, startApp, type RunningApp } from './running-app.ts';

type Fixtures = {
  /** A new folder for the vault. */
  readonly dataFolder: string;
  /** The application on that folder, with `cases` imported before. */
  readonly app: RunningApp;
  /** Starts it again on the same folder, after it was closed or killed. */
  readonly start: () => Promise<RunningApp>;
  /** What the pages complained about; the `app` fixture fails a test that leaves any. */
  readonly complaints: string[];
};

type Options = {
  /** Case files to import before the first start, relative to the checkout. */
  readonly cases: readonly string[];
};

/** Errors of the page and violations of its policy. A refused call is an answer, not an error. */
function listenTo(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
  });
}

function importCase(dataFolder: string, file: string): void {
  const cli = join(root, 'out', 'cli', 'cli.js');
  const args = [cli, 'import', '--data', dataFolder, join(root, file), '--json'];
  execFileSync(process.execPath, args, { stdio: 'pipe' });
}

/**
 * For flows that start and end the application themselves, in the loopback host as in the real
 * Electron. They take their page from `app`, never from Playwright's own `page`.
 */
export const test = base.extend<Fixtures & Options>({
  cases: [[], { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'jianshen-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
  complaints: async ({}, use) => use([]),
  start: async ({ dataFolder, context, complaints }, use) => {
    const started: RunningApp[] = [];
    await use(async () => {
      const app = await startApp(dataFolder, context);
      listenTo(app.page, complaints);
      started.push(app);
      return app;
    });
    for (const app of started) await app.close();
  },
  app: async ({ dataFolder, cases, start, complaints }, use) => {
    for (const file of cases) importCase(dataFolder, file);
    await use(await start());
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
  },
});

export { expect } from '@playwright/test';
