import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { createORPCClient } from '@orpc/client';
import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import { inElectron, linkThroughPage, openElectron } from './electron.ts';
import { SAMPLES, TestHost } from './host.ts';
import { clientOf, startVisit, type TestClient } from './rpc.ts';

export interface OnSite {
  readonly host: TestHost;
  readonly client: TestClient;
  readonly sessionId: string;
}

interface Fixtures {
  /** A running host over an empty vault, and the page opened on it. */
  readonly emptyApp: { readonly host: TestHost; readonly client: TestClient };
  /** Sample 1 imported, its visit started, the page opened on home. */
  readonly onSite: OnSite;
}

/** In the real Electron the page is the shell's own window, on a vault that is empty at first. */
const hosted = inElectron
  ? base.extend({
      // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
      page: async ({}, use) => {
        const { page, end } = await openElectron();
        await use(page);
        await end();
      },
    })
  : base;

async function openHost(page: Page, host: TestHost): Promise<TestClient> {
  if (inElectron) return createORPCClient(await linkThroughPage(page));
  await page.goto(await host.start());
  return clientOf(page);
}

async function importInElectron(page: Page, client: TestClient): Promise<string> {
  const content = readFileSync(SAMPLES.one, 'utf8');
  const { sessionId } = await client.caseFile.import({ fileName: 'sample-org-1.json', content });
  await page.reload();
  return sessionId;
}

/** Flows that stop or start `host` are about the loopback host: they carry the tag `@http-only`. */
export const test = hosted.extend<Fixtures>({
  emptyApp: async ({ page }, use) => {
    const host = await TestHost.create();
    await use({ host, client: await openHost(page, host) });
    await host.remove();
  },
  onSite: async ({ page }, use) => {
    const host = await TestHost.create();
    const imported = inElectron ? undefined : host.importCase(SAMPLES.one);
    const client = await openHost(page, host);
    const sessionId = imported ?? (await importInElectron(page, client));
    await startVisit(client, sessionId);
    await use({ host, client, sessionId });
    await host.remove();
  },
});

export { expect };

/** Opens a screen by its address below the hash; a full load, so that nothing is cached. */
export async function openScreen(page: Page, path: string): Promise<void> {
  const home = page.url().replace(/[?#].*$/, '');
  await page.goto('about:blank');
  await page.goto(`${home}#${path}`);
}

/** axe must find nothing, in the scheme and at the size the page has now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // A printed page behind a sandbox without scripts: axe could only wait for an answer from it.
    .exclude('iframe[sandbox]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }));
  expect(told).toEqual([]);
}

/** A passing state of a screen that is looked at whole elsewhere: one picture, axe once. */
export async function shootState(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`) });
  await expectAccessible(page);
}

const SIZES = { desktop: { width: 1280, height: 800 }, touch: { width: 1024, height: 768 } };

/** The screen light and dark, 1280×800 and 1024×768, kept as test output; axe on each of the four. */
export async function shootScreen(page: Page, info: TestInfo, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(100);
      await page.screenshot({ path: info.outputPath(`${name}-${size}-${colorScheme}.png`) });
      await expectAccessible(page);
    }
  }
  await page.setViewportSize(SIZES.desktop);
  await page.emulateMedia({ colorScheme: 'light' });
}
