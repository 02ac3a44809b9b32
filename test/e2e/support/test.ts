import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
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

export const test = base.extend<Fixtures>({
  emptyApp: async ({ page }, use) => {
    const host = await TestHost.create();
    await page.goto(await host.start());
    await use({ host, client: clientOf(page) });
    await host.remove();
  },
  onSite: async ({ page }, use) => {
    const host = await TestHost.create();
    const sessionId = host.importCase(SAMPLES.one);
    await page.goto(await host.start());
    const client = clientOf(page);
    await startVisit(client, sessionId);
    await use({ host, client, sessionId });
    await host.remove();
  },
});

export { expect };

/** Opens a screen by its address below the hash; a full load, so that nothing is cached. */
export async function openScreen(page: Page, path: string): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(`${origin}/#${path}`);
}

/** axe must find nothing, in the scheme and at the size the page has now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }));
  expect(told).toEqual([]);
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
