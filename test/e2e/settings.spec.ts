import { readdirSync, rmSync } from 'node:fs';
import { addEvidence } from './support/close-visit.ts';
import { expect, openScreen, shootScreen, shootState, test } from './support/test.ts';

test('operator, unit and code are kept as they are typed', async ({
  page,
  emptyApp: { client },
}, info) => {
  await openScreen(page, '/settings');
  await page.getByLabel('使用人', { exact: true }).fill('检查例一');
  await page.getByLabel('审查单位').fill('示例市网络安全监管单位');
  await page.getByLabel('机关代字').fill('示网');
  await expect(page.getByText(/示网监查报〔\d{4}〕1号/u)).toBeVisible();
  await expect(page.getByText(/^已保存/u)).toBeVisible();
  await expect
    .poll(() => client.app.settings())
    .toMatchObject({ operator: '检查例一', unit: '示例市网络安全监管单位', agencyCode: '示网' });
  await expect(page.getByRole('banner').getByText('检查例一')).toBeVisible();

  await page.getByLabel('新增姓名').fill('检查例三');
  await page.getByLabel('新增证件号').fill('DEMO-ZF-****03');
  await page.getByRole('button', { name: '加入名册' }).click();
  await page.getByLabel('新增姓名').fill('阿依例·古丽');
  await page.getByRole('button', { name: '加入名册' }).click();
  await expect(page.getByRole('button', { name: '停用 阿依例·古丽' })).toBeVisible();
  await shootScreen(page, info, 'settings');
  await page.getByRole('button', { name: '停用 检查例三' }).click();
  await expect(page.getByRole('button', { name: '启用 检查例三' })).toBeVisible();
  const roster = await client.inspector.list();
  expect(roster.map(({ name, active }) => `${name} ${String(active)}`).toSorted()).toEqual([
    '检查例三 false',
    '阿依例·古丽 true',
  ]);
});

test('language, scheme and text size take effect at once and stay', async ({
  page,
  emptyApp: { host },
}, info) => {
  expect(host.dataFolder).not.toBe('');
  await openScreen(page, '/settings');
  const root = page.locator('html');
  await page.getByText('特大', { exact: true }).click();
  await expect(root).toHaveAttribute('data-text-size', 'extraLarge');
  await page.getByText('深色', { exact: true }).click();
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await shootScreen(page, info, 'settings-extra-large');
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(root).toHaveAttribute('data-text-size', 'extraLarge');
  await shootState(page, info, 'settings-english');
});

test('the self-check says that everything fits, or what does not', async ({
  page,
  onSite: { client, sessionId, host },
}) => {
  const evidenceId = await addEvidence(client, sessionId, ['PT-13']);
  const { evidence } = await client.evidence.get({ evidenceId });
  await openScreen(page, '/settings');
  await page.getByRole('button', { name: '开始自检' }).click();
  await expect(page.getByText('全部核对无误。')).toBeVisible();

  const blob = readdirSync(host.dataFolder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith(evidence.sha256.slice(8)),
  );
  if (blob === undefined) throw new Error('The blob is named by its hash');
  rmSync(`${host.dataFolder}/${blob}`);
  await page.getByRole('button', { name: '开始自检' }).click();
  await expect(page.getByRole('alert')).toContainText('发现 1 处问题');
  await expect(page.getByRole('alert')).toContainText(evidence.number);
});
