import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { closeVisit } from './support/close-visit.ts';
import { SAMPLES } from './support/host.ts';
import { expect, openScreen, shootScreen, shootState, test } from './support/test.ts';

test('a draft is previewed, written and downloaded', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  await openScreen(page, `/sessions/${sessionId}/documents`);
  const paper = page.frameLocator('iframe[title="监督审查报告预览"]');
  await expect(paper.getByText('泽岚示例网络安全技术有限公司').first()).toBeVisible();
  const ground = await paper
    .locator('.sheet')
    .first()
    .evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
  expect(ground, 'the styles of the preview are in force').toBe('rgb(255, 255, 255)');
  await expect(page.getByRole('button', { name: '导出报告' })).toBeDisabled();
  await page.getByRole('button', { name: '导出草稿' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: /^已写成 DEMO-JD-2026-001/u }),
  ).toBeVisible({ timeout: 30_000 });
  const [written] = await client.document.list({ sessionId });
  expect(written).toMatchObject({ draft: true, number: null });
  const hash = written?.sha256 ?? '';
  await expect(page.getByText(hash.slice(0, 8), { exact: true }).first()).toBeVisible();
  await shootScreen(page, info, 'documents');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^下载/u }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.length).toBe(written?.sizeBytes);

  await openScreen(page, '/documents');
  await expect(page.getByRole('row')).toHaveCount(2);
  await shootScreen(page, info, 'documents-all');
  await page.getByRole('link', { name: /^打开案卷/u }).click();
  await expect(page).toHaveURL(new RegExp(`${sessionId}/documents$`, 'u'));
});

test('without documents both screens say how to get one', async ({
  page,
  emptyApp: { client },
}) => {
  const { sessionId } = await client.caseFile.import({
    fileName: 'one.json',
    content: readFileSync(SAMPLES.one, 'utf8'),
  });
  await openScreen(page, '/documents');
  await expect(page.getByText('还没有文书')).toBeVisible();
  await openScreen(page, `/sessions/${sessionId}/documents`);
  await expect(page.getByText('还没有写成的文书。')).toBeVisible();
  await page.getByRole('link', { name: '去结束现场' }).click();
  await expect(page).toHaveURL(/\/gate$/u);
});

test('the printer gets the page of the preview', async ({ page, onSite: { sessionId } }) => {
  await openScreen(page, `/sessions/${sessionId}/documents`);
  const frame = page.frameLocator('iframe[title="监督审查报告预览"]');
  await expect(frame.getByText('泽岚示例网络安全技术有限公司').first()).toBeVisible();
  await frame.locator('body').evaluate((body) => {
    window.print = () => body.setAttribute('data-printed', '');
  });
  await page.keyboard.press('Control+p');
  await expect(frame.locator('body[data-printed]')).toBeAttached();
});

test('an export that takes long is cancelled and leaves nothing', async ({
  page,
  onSite: { client, sessionId },
}) => {
  await page.route('**/rpc/document/export', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await route.abort();
  });
  await openScreen(page, `/sessions/${sessionId}/documents`);
  await page.getByRole('button', { name: '导出草稿' }).click();
  await expect(page.getByText('正在导出')).toBeVisible();
  await expect(page.getByRole('button', { name: '导出草稿' })).toBeDisabled();
  await page.getByRole('button', { name: '取消导出' }).click();
  await expect(page.getByText('已取消导出，没有留下半成品。')).toBeVisible();
  expect(await client.document.list({ sessionId })).toEqual([]);
});

test('a closed visit exports its report with a number, and keeps it', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  await client.app.updateSettings({ agencyCode: '示网' });
  await closeVisit(client, sessionId);
  await openScreen(page, `/sessions/${sessionId}/documents`);
  await page.getByRole('button', { name: '导出报告' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^已写成/u })).toBeVisible({
    timeout: 30_000,
  });
  const number = /示网监查报〔\d{4}〕1号/u;
  await expect(page.getByRole('complementary').getByText(number).last()).toBeVisible();
  await shootState(page, info, 'documents-issued');
  await page.getByRole('button', { name: '导出报告' }).click();
  await expect(page.getByRole('link', { name: /^下载/u })).toHaveCount(2);
  const numbers = (await client.document.list({ sessionId })).map((document) => document.number);
  expect(new Set(numbers).size).toBe(1);
  await openScreen(page, '/');
  await expect(page.getByRole('link', { name: /导出报告/u })).toBeVisible();
  await expect(page.getByText(number).first()).toBeVisible();
});

test('a visit opened again voids the number of its report; the next one takes another', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  await client.app.updateSettings({ agencyCode: '示网' });
  await closeVisit(client, sessionId);
  await openScreen(page, `/sessions/${sessionId}/documents`);
  const issue = async (): Promise<void> => {
    await page.getByRole('button', { name: '导出报告' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^已写成/u })).toBeVisible({
      timeout: 30_000,
    });
  };
  await issue();
  await openScreen(page, `/sessions/${sessionId}/gate`);
  await page.getByRole('button', { name: '重新打开现场' }).click();
  await page.getByLabel('重新打开的理由').fill('签字前核对发现事实有误');
  await page.getByRole('button', { name: '重新打开现场' }).click();
  await expect(page.getByRole('button', { name: '结束现场' })).toBeEnabled();
  await page.getByRole('button', { name: '结束现场' }).click();
  await expect(page.getByRole('button', { name: '重新打开现场' })).toBeVisible();
  await openScreen(page, `/sessions/${sessionId}/documents`);
  await issue();
  const rail = page.getByRole('complementary');
  await expect(rail.getByText('示网监查报〔2026〕2号', { exact: true })).toBeVisible();
  const outdated = rail
    .getByRole('listitem')
    .filter({ has: page.getByText('示网监查报〔2026〕1号', { exact: true }) });
  await expect(outdated.getByText('已作废')).toBeVisible();
  await expect(outdated).toContainText('理由：签字前核对发现事实有误');
  await expect(outdated.getByRole('link', { name: /^下载/u })).toBeVisible();
  await shootState(page, info, 'documents-voided');
  await openScreen(page, '/documents');
  const row = page.getByRole('row', { name: /2026〕1号/u });
  await expect(row).toContainText('已作废');
  await expect(row).toContainText('理由：签字前核对发现事实有误');
  await expect(page.getByText('已作废')).toHaveCount(1);
  await shootState(page, info, 'documents-all-voided');
});

test(
  'a document whose file is not here says so instead of offering it',
  {
    tag: '@http-only',
  },
  async ({ page, onSite: { host, client, sessionId } }, info) => {
    await openScreen(page, `/sessions/${sessionId}/documents`);
    await page.getByRole('button', { name: '导出草稿' }).click();
    await expect(page.getByRole('link', { name: /^下载/u })).toBeVisible({ timeout: 30_000 });
    expect(await client.document.list({})).toMatchObject([{ present: true }]);
    await rm(join(host.dataFolder, 'documents'), { recursive: true });
    const screens = { case: `/sessions/${sessionId}/documents`, all: '/documents', home: '/' };
    for (const [name, path] of Object.entries(screens)) {
      await openScreen(page, path);
      await expect(page.getByText('原件不在本机')).toBeVisible();
      await expect(page.getByRole('link', { name: /^下载/u })).toHaveCount(0);
      await shootState(page, info, `documents-missing-${name}`);
    }
  },
);
