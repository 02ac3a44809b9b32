import type { Page } from '@playwright/test';
import { expect, openScreen, test } from './support/test.ts';

test.use({ viewport: { width: 1024, height: 768 } });

/** Height in CSS px below which a finger misses. */
const LEAST = 44;

/** What can be pressed on the screen and is too small, with its words. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const shown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // A tick and its words are one target; the words are measured.
    const targets = document.querySelectorAll(
      'a[href], button, select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"]), .mantine-Checkbox-label, .mantine-Radio-label, .mantine-SegmentedControl-label',
    );
    return [...targets]
      .filter((element) => shown(element) && element.getAttribute('aria-hidden') === null)
      .filter((element) => !element.matches('[class*="skip"]'))
      .filter((element) => Math.round(element.getBoundingClientRect().height) < least - 2)
      .map((element) => {
        const { height } = element.getBoundingClientRect();
        const words = element.getAttribute('aria-label') ?? element.textContent;
        return `${element.tagName} ${words} ${Math.round(height)}px`;
      });
  }, LEAST);
}

test('every target of every screen is large enough for a finger', async ({
  page,
  onSite: { client, sessionId },
}) => {
  const [organization] = await client.organization.list({ text: '' });
  const screens = [
    '/',
    '/organizations',
    '/organizations/new',
    `/organizations/${String(organization?.id)}`,
    '/sessions',
    '/sessions/new',
    `/sessions/${sessionId}/prepare`,
    `/sessions/${sessionId}/entry`,
    `/sessions/${sessionId}/gate`,
    `/sessions/${sessionId}/documents`,
    '/documents',
    '/settings',
  ];
  for (const screen of screens) {
    await openScreen(page, screen);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect.soft(await tooSmall(page), screen).toEqual([]);
  }
});
