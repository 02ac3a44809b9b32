import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, expectAccessible, openScreen, shootScreen, test } from './support/test.ts';

/** A made-up sheet of paper on a table; `tone` makes every one different. */
async function photo(name: string, tone: number) {
  const background = { r: 90 + tone, g: 90, b: 100 };
  const paper = { r: 238, g: 236, b: 228 };
  const sheet = await sharp({ create: { width: 620, height: 800, channels: 3, background: paper } })
    .png()
    .toBuffer();
  const buffer = await sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .composite([{ input: sheet, left: 290, top: 50 }])
    .jpeg({ quality: 80 })
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

const file = (name: string, mimeType: string, text: string) => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

const picker = (page: Page) => page.locator('input[type=file]');
const tile = (page: Page, number: string) =>
  page.getByRole('button', { name: new RegExp(`^${number} `, 'u') });

async function openItem(page: Page, sessionId: string, item: string): Promise<void> {
  await openScreen(page, `/sessions/${sessionId}/checklist/${item}`);
  await expect(page.getByRole('heading', { name: /^证据 \d/u })).toBeVisible();
}

test('many files at once: good, broken, empty and unknown ones are all kept and told apart', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await client.checklist.setAnswer({
    sessionId,
    itemId: 'PT-13',
    patch: {
      verdict: 'nonconforming',
      fact: '查阅台账。',
      overrideReason: '原始签到表与台账不一致',
    },
  });
  await openItem(page, sessionId, 'PT-13');
  await expect(page.getByText('还需：1 份证据（现有 0，至少 1）')).toBeVisible();
  const whole = await photo('培训签到表.jpg', 1);
  await picker(page).setInputFiles([
    whole,
    { ...whole, name: '断图.jpg', buffer: whole.buffer.subarray(0, 4000) },
    file('空.pdf', 'application/pdf', ''),
    file('说明.xyz', 'application/octet-stream', 'x y z'),
  ]);
  await expect(page.getByRole('heading', { name: '证据 4' })).toBeVisible();
  await expect(page.getByText('还需')).toBeHidden();
  await expect(page.getByText('文件损坏').first()).toBeVisible();
  await expect(page.getByText('空文件').first()).toBeVisible();
  await expect(page.getByText('未知格式').first()).toBeVisible();
  const tree = page.getByRole('navigation', { name: '检查项' });
  // Four are kept; the broken and the empty one prove nothing and are not counted.
  await expect(tree.getByRole('link', { name: /PT-13/u })).toContainText('2证');
  await expectAccessible(page);
});

test('dropped and pasted files find their way to the item', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openItem(page, sessionId, 'PD-03');
  const { buffer } = await photo('drop.jpg', 2);
  const transfer = (name: string) =>
    page.evaluateHandle(
      ({ bytes, fileName }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], fileName, { type: 'image/jpeg' }));
        return data;
      },
      { bytes: [...buffer], fileName: name },
    );
  const dropped = await transfer('拖入.jpg');
  await page.dispatchEvent('#item-title', 'dragover', { dataTransfer: dropped });
  await expect(page.getByText('松手即添加到本项')).toBeVisible();
  await page.dispatchEvent('#item-title', 'drop', { dataTransfer: dropped });
  await expect(tile(page, 'PD-03-01')).toBeVisible();
  const pasted = await transfer('粘贴.jpg');
  await page.evaluate((data) => {
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, pasted);
  await expect(tile(page, 'PD-03-02')).toBeVisible();
  const list = await client.evidence.list({ sessionId, itemId: 'PD-03' });
  expect(list.map(({ evidence }) => evidence.originalName)).toEqual(['拖入.jpg', '粘贴.jpg']);
  // The same bytes twice are one blob and two descriptors.
  expect(new Set(list.map(({ evidence }) => evidence.sha256)).size).toBe(1);
});

test('the camera takes pictures with the time of the shutter', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openItem(page, sessionId, 'BC-11');
  await page.keyboard.press('Control+Shift+c');
  const camera = page.getByRole('dialog', { name: '拍照' });
  const shoot = camera.getByRole('button', { name: '拍下并存入' });
  await expect(shoot).toBeEnabled();
  await expectAccessible(page);
  // Keys are meant for the camera, not for the item behind it.
  await expect(shoot).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(camera.getByText('已拍 1 张')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(camera).toBeHidden();
  await expect(tile(page, 'BC-11-01')).toBeVisible();
  const [view] = await client.evidence.list({ sessionId, itemId: 'BC-11' });
  expect(view?.evidence.capturedAt).not.toBeNull();
  expect(view?.evidence.mediaType).toBe('image/jpeg');
  expect(view?.evidence.name).toMatch(/^现场照片 \d{8} \d{6}$/u);
  const states = await client.checklist.states({ sessionId });
  expect(states.find(({ answer }) => answer.itemId === 'BC-11')?.answer.verdict).toBeNull();
});

test('an upload that fails says why and is tried again; one under way can be cancelled', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openItem(page, sessionId, 'BC-12');
  await page.route('**/rpc/evidence/commitUpload', (route) => route.abort());
  await picker(page).setInputFiles([await photo('网断.jpg', 3)]);
  await expect(page.getByText('后台没有响应').first()).toBeVisible();
  await page.unroute('**/rpc/evidence/commitUpload');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(tile(page, 'BC-12-01')).toBeVisible();

  let letGo: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/rpc/evidence/appendUpload', async (route) => {
    await held;
    await route.continue();
  });
  await picker(page).setInputFiles([await photo('不要了.jpg', 4)]);
  await page.getByRole('button', { name: '取消添加 不要了.jpg' }).click();
  letGo?.();
  await expect(page.getByText('不要了.jpg')).toBeHidden();
  const list = await client.evidence.list({ sessionId, itemId: 'BC-12' });
  expect(list).toHaveLength(1);
});

test('the viewer: look closely, say what it is, unlink and remove with reasons, take it back', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openItem(page, sessionId, 'PT-13');
  await picker(page).setInputFiles([
    await photo('扫描0001.jpg', 5),
    await photo('扫描0002.jpg', 6),
  ]);
  await tile(page, 'PT-13-02').click();
  const viewer = page.getByRole('dialog', { name: /PT-13-02/u });
  await viewer.getByRole('button', { name: '放大' }).click();
  await expect(viewer.getByText('140%')).toBeVisible();
  await page.keyboard.press('0');
  await expect(viewer.getByText('100%')).toBeVisible();
  await viewer.getByLabel('名称').fill('培训台账');
  await viewer.getByLabel('提供人').fill('人力部');
  await viewer.getByRole('combobox', { name: '证据种类' }).fill('培训台账导出');
  await page.keyboard.press('Tab');
  await expect(viewer.getByRole('combobox', { name: '法定类别' })).toHaveValue('电子数据');
  await viewer.getByRole('textbox', { name: '材料上的日期' }).fill('2025-12-31');
  await page.keyboard.press('Tab');
  await expectAccessible(page);

  await viewer.getByRole('button', { name: /^解除关联\s?PT-13$/u }).click();
  await viewer.getByLabel('解除与 PT-13 关联的理由').fill('属于上一项');
  await viewer.getByRole('button', { name: '解除关联', exact: true }).click();
  await expect
    .poll(async () => (await client.evidence.list({ sessionId, itemId: 'PT-13' })).length)
    .toBe(1);
  const moved = (await client.evidence.list({ sessionId })).find(({ items }) => items.length === 0);
  expect(moved?.evidence).toMatchObject({
    name: '培训台账',
    provider: '人力部',
    kind: '培训台账导出',
    legalCategory: '电子数据',
    documentDate: '2025-12-31',
  });

  await tile(page, 'PT-13-01').click();
  await page.getByRole('button', { name: '移除证据' }).click();
  await page.getByLabel('移除理由').fill('拍糊了');
  await page.getByRole('button', { name: '移除证据' }).click();
  await expect(page.getByRole('heading', { name: '证据 0' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(tile(page, 'PT-13-01')).toBeVisible();
});

test('the wall narrows, links many at once and shows what was removed', async ({
  page,
  onSite: { sessionId, client },
}, info) => {
  await openScreen(page, `/sessions/${sessionId}/evidence`);
  await expect(page.getByText('还没有证据')).toBeVisible();
  const photos = await Promise.all(
    [7, 8, 9, 10, 11].map((tone) => photo(`现场${tone}.jpg`, tone * 8)),
  );
  await picker(page).setInputFiles([
    ...photos,
    file('合同.pdf', 'application/pdf', '%PDF-1.4\n%%EOF'),
  ]);
  await expect(page.getByText('显示 6 份，共 6 份')).toBeVisible();
  await page.getByLabel('选择 ZJ-01').check();
  await page.getByLabel('选择 ZJ-02').check();
  await page.getByRole('combobox', { name: '关联到检查项' }).fill('PT-13');
  await page.getByRole('option', { name: /PT-13/u }).click();
  await page.getByRole('button', { name: '把 2 份关联到此项' }).click();
  await expect(page.getByText('已选')).toBeHidden();
  await expect.poll(() => client.evidence.list({ sessionId, itemId: 'PT-13' })).toHaveLength(2);
  await shootScreen(page, info, 'evidence-wall');

  await page.getByLabel('未关联').check();
  await expect(page.getByText('显示 4 份，共 6 份')).toBeVisible();
  const [first] = await client.evidence.list({ sessionId });
  if (first) await client.evidence.remove({ evidenceId: first.evidence.id, reason: '重复' });
  await page.getByLabel('未关联').uncheck();
  await page.getByLabel('已移除').check();
  await expect(page.getByText('显示 1 份，共 1 份')).toBeVisible();
  await page.getByLabel('已移除').uncheck();
  await tile(page, 'ZJ-03').click();
  await expect(page.getByRole('dialog').getByRole('img', { name: /现场/u })).toBeVisible();
  await shootScreen(page, info, 'evidence-viewer');
});

test('the original comes back as it went in, and what is gone from the disk is said to be gone', async ({
  page,
  onSite: { host, sessionId },
}) => {
  await openItem(page, sessionId, 'PD-05');
  const original = await photo('原件.jpg', 12);
  await picker(page).setInputFiles([original]);
  await tile(page, 'PD-05-01').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载原件' }).click();
  const path = await (await download).path();
  expect(Buffer.compare(await readFile(join(path)), original.buffer)).toBe(0);

  await rm(join(host.dataFolder, 'evidence'), { recursive: true });
  await openItem(page, sessionId, 'PD-05');
  await page.getByRole('button', { name: /PD-05-01/u }).click();
  await expect(page.getByText('原始文件不在本机案卷库中')).toBeVisible();
  await expect(page.getByRole('link', { name: '下载原件' })).toBeHidden();
});
