import { readFileSync } from 'node:fs';
import type { ItemId } from '#shared/model/ids.ts';
import { answerAll, gapItems, settleGaps } from './support/close-visit.ts';
import { SAMPLES } from './support/host.ts';
import { startVisit, type TestClient } from './support/rpc.ts';
import { expect, openScreen, shootScreen, shootState, test } from './support/test.ts';

const FACT = '2026年4月22日，在公司会议室查阅培训台账，记载 19.5 课时。';

test('every gap is one row that goes there, and the close stays shut', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  await answerAll(client, sessionId);
  const set = (
    itemId: ItemId,
    patch: Parameters<TestClient['checklist']['setAnswer']>[0]['patch'],
  ) => client.checklist.setAnswer({ sessionId, itemId, patch });
  await set('PT-03', { verdict: null });
  await set('PD-07', { verdict: null });
  await set('PT-06', { verdict: 'pending', pendingNote: '韩例甲社保转移情况，登记于 11:20' });
  await set('PD-04', { verdict: 'nonconforming' });
  await set('MS-14', { verdict: 'nonconforming', fact: FACT });
  await set('BC-05', { verdict: 'partial', fact: FACT });
  await set('LR-05', { verdict: 'notApplicable' });
  await openScreen(page, `/sessions/${sessionId}/gate`);
  const gaps = await gapItems(client, sessionId);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `还有 ${gaps.length} 处缺口，补齐后才能结束现场`,
  );
  await expect(page.getByText('待核实：韩例甲社保转移情况，登记于 11:20')).toBeVisible();
  await expect(page.getByRole('button', { name: '结束现场' })).toBeDisabled();
  await shootScreen(page, info, 'gate');
  await page.getByRole('link', { name: '去作答：PT-03' }).click();
  await expect(page).toHaveURL(/checklist\/PT-03$/u);
  await page.goBack();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`checklist/${gaps[0]}$`, 'u'));
});

test('without a gap the visit closes; reopening wants a reason', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  await answerAll(client, sessionId);
  await settleGaps(client, sessionId);
  await openScreen(page, `/sessions/${sessionId}/gate`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有缺口，可以结束现场');
  await page.getByRole('button', { name: '结束现场' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('现场已结束，待签字');
  await shootState(page, info, 'gate-closed');
  await page.getByRole('button', { name: '重新打开现场' }).click();
  await page.getByLabel('重新打开的理由').fill('签字前核对发现 PT-13 事实有误');
  await page.getByRole('button', { name: '重新打开现场' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有缺口，可以结束现场');
  expect((await client.session.get({ sessionId })).session).toMatchObject({
    state: 'onSite',
    closedAt: null,
    stateReason: '签字前核对发现 PT-13 事实有误',
  });
});

test('before the entry the gate says so', async ({ page, emptyApp: { client } }) => {
  const { sessionId } = await client.caseFile.import({
    fileName: 'one.json',
    content: readFileSync(SAMPLES.one, 'utf8'),
  });
  await openScreen(page, `/sessions/${sessionId}/gate`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('尚未进场');
  await expect(page.getByRole('button', { name: '结束现场' })).toBeDisabled();
  await page.getByRole('link', { name: '去进场' }).click();
  await expect(page).toHaveURL(/\/entry$/u);
});

test('the list of gaps prints without the frame around it', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  await answerAll(client, sessionId);
  await client.checklist.setAnswer({ sessionId, itemId: 'PT-03', patch: { verdict: null } });
  await openScreen(page, `/sessions/${sessionId}/gate`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('处缺口');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('结束现场前缺口清单')).toBeVisible();
  await expect(page.getByText('PT-03').first()).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('button', { name: '结束现场' })).toBeHidden();
  await page.screenshot({ path: info.outputPath('gate-print.png'), fullPage: true });
});

test('a visit just begun lists every item as a gap', async ({ page, emptyApp: { client } }) => {
  const { sessionId } = await client.caseFile.import({
    fileName: 'two.json',
    content: readFileSync(SAMPLES.two, 'utf8'),
  });
  await startVisit(client, sessionId);
  await openScreen(page, `/sessions/${sessionId}/gate`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('还有 70 处缺口');
  await expect(page.getByRole('link', { name: /^去作答/u })).toHaveCount(70);
});
