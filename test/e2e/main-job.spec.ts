import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ItemState } from '#shared/contract/checklist.ts';
import { makePhoto } from '../helpers/pictures.ts';
import { pdfPages, pdfText, toPdf } from '../helpers/office.ts';
import { SAMPLES, TestHost } from './support/host.ts';
import { clientOf, startVisit, type TestClient } from './support/rpc.ts';
import { expect, openScreen, test } from './support/test.ts';

const PHOTOS = 30;
const TYPED = '2026年3月18日，在公司会议室查阅情报订阅清单，记载全年12期；未见季度更新记录。';
const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/u);
const fact = (page: Page, item: string) => page.getByLabel(`${item} 事实描述`);

async function makePhotos(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: PHOTOS }, (_, index) =>
    join(folder, `现场照片 ${index + 1}.jpg`),
  );
  for (const [index, path] of paths.entries()) {
    const takenAt = `2026:03:18 10:${String(index).padStart(2, '0')}:00`;
    await writeFile(
      path,
      await makePhoto({ width: 1280, height: 960, takenAt, utcOffset: '+08:00' }),
    );
  }
  return paths;
}

/** Types a fact, pulls the plug while typing goes on, and comes back on the same item. */
async function killMidTyping(page: Page, host: TestHost, sessionId: string): Promise<void> {
  await openScreen(page, `/sessions/${sessionId}/checklist/BC-13`);
  await expect(fact(page, 'BC-13')).toBeVisible();
  await page.keyboard.press('2');
  await fact(page, 'BC-13').fill(TYPED);
  await expect(saved(page)).toBeVisible();
  const clients = clientOf(page);
  await expect
    .poll(async () => (await stateOf(clients, sessionId, 'BC-13'))?.answer.fact)
    .toBe(TYPED);
  await fact(page, 'BC-13').press('End');
  await page.keyboard.type('这一句还没有落');
  await host.stop('SIGKILL');
  await page.goto(await host.start());
  await expect(fact(page, 'BC-13')).toBeVisible();
  const text = await fact(page, 'BC-13').inputValue();
  expect(text.startsWith(TYPED)).toBe(true);
  await expect(fact(page, 'BC-13')).toBeFocused();
}

async function stateOf(
  client: TestClient,
  sessionId: string,
  itemId: string,
): Promise<ItemState | undefined> {
  const states = await client.checklist.states({ sessionId });
  return states.find(({ answer }) => answer.itemId === itemId);
}

/** What is left is answered as the other flows show it by hand: fatal items get a photo of the thirty. */
async function answerTheRest(client: TestClient, sessionId: string): Promise<void> {
  const { checklist } = await client.checklist.frozen({ sessionId });
  const photos = await client.evidence.list({ sessionId });
  const fatal = checklist.items.filter((item) => item.fatal !== '');
  for (const [index, item] of fatal.entries()) {
    const photo = photos[index];
    if (photo === undefined) throw new Error('Thirty photos were added');
    await client.evidence.link({ evidenceId: photo.evidence.id, itemIds: [item.id] });
  }
  for (const item of checklist.items) {
    if (item.id === 'BC-13') continue;
    const notApplicable = item.id === 'LR-05' || item.id === 'PT-16';
    await client.checklist.setAnswer({
      sessionId,
      itemId: item.id,
      patch: notApplicable
        ? { verdict: 'notApplicable', notApplicableReason: item.na_condition }
        : { verdict: 'conforming' },
    });
  }
}

test(
  'a review from the case file to the Word report, with the plug pulled on the way',
  { tag: '@http-only' },
  async ({ page }, info) => {
    test.setTimeout(240_000);
    const host = await TestHost.create();
    await page.goto(await host.start());

    // A new user imports the case.
    await page.locator('input[type="file"]').first().setInputFiles(SAMPLES.one);
    await expect(page.getByText('泽岚示例网络安全技术有限公司').first()).toBeVisible();
    const client = clientOf(page);
    const [session] = (await client.session.list({})).rows;
    if (session === undefined) throw new Error('The import made a session');
    const sessionId = session.id;
    await startVisit(client, sessionId);

    // Thirty photos at once, from the item they belong to.
    const photos = await makePhotos(info.outputDir);
    await openScreen(page, `/sessions/${sessionId}/checklist/BC-13`);
    await page.locator('input[type="file"]').first().setInputFiles(photos);
    await expect
      .poll(async () => (await client.evidence.list({ sessionId })).length, { timeout: 60_000 })
      .toBe(PHOTOS);
    await expect(page.getByText(`证据 ${PHOTOS}`).first()).toBeVisible();

    await killMidTyping(page, host, sessionId);
    const again = clientOf(page);
    await again.checklist.setAnswer({ sessionId, itemId: 'BC-13', patch: { fact: TYPED } });
    await answerTheRest(again, sessionId);

    // Close on the gate screen, then hand over the report.
    await openScreen(page, `/sessions/${sessionId}/gate`);
    await expect(page.getByText('没有缺口，可以结束现场')).toBeVisible();
    await page.getByRole('button', { name: /^结束现场/u }).click();
    await expect(page.getByText('现场已结束，待签字')).toBeVisible();
    await openScreen(page, `/sessions/${sessionId}/documents`);
    await page.getByRole('button', { name: '导出报告' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^已写成/u })).toBeVisible({
      timeout: 60_000,
    });
    const downloading = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /^下载 /u })
      .first()
      .click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(
      'DEMO-JD-2026-001-监督审查报告-监查报〔2026〕1号.docx',
    );
    const docx = join(info.outputDir, 'report.docx');
    await download.saveAs(docx);

    // LibreOffice opens it; its pages and its words are those of the case.
    const [record] = await again.document.list({ sessionId });
    const pdf = await toPdf(docx, info.outputDir);
    const pages = await pdfPages(pdf);
    expect(pages).toHaveLength(record?.pageCount ?? 0);
    const text = await pdfText(pdf);
    const evidence = await again.evidence.list({ sessionId });
    const words = [
      '泽岚示例网络安全技术有限公司',
      'DEMO-JD-2026-001',
      '监查报〔2026〕1号',
      TYPED,
      ...evidence.map(({ evidence: one }) => one.number),
      ...evidence.map(({ evidence: one }) => one.sha256.slice(0, 12)),
    ];
    for (const word of words) expect(text).toContain(word.replace(/\s/gu, ''));
    expect(text).not.toContain('草稿');
    await host.remove();
  },
);
