import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SAMPLES } from './support/host.ts';
import { startVisit, type TestClient } from './support/rpc.ts';
import { expect, openScreen, shootScreen, shootState, test } from './support/test.ts';

const section = (page: Page, name: string) => page.getByRole('region', { name });

async function openSampling(page: Page, client: TestClient): Promise<string> {
  const content = readFileSync(SAMPLES.two, 'utf8');
  const { sessionId } = await client.caseFile.import({ fileName: 'sample-org-2.json', content });
  await startVisit(client, sessionId);
  await page.reload();
  await openScreen(page, `/sessions/${sessionId}/sampling`);
  return sessionId;
}

async function draw(page: Page, name: string): Promise<void> {
  await section(page, name).getByRole('button', { name: '抽取', exact: true }).click();
  await expect(section(page, name).getByText('第 1 轮')).toBeVisible();
}

test('a sample is drawn, drawn again with a reason, and both rounds stay', async ({
  page,
  emptyApp: { client },
}, info) => {
  await openSampling(page, client);
  const reports = section(page, '报告').getByRole('button', { name: '抽取', exact: true });
  await expect(reports).toBeDisabled();
  await draw(page, '服务项目');
  await reports.click();
  const projects = section(page, '服务项目');
  await projects.getByRole('button', { name: '重新抽取' }).click();
  await projects.getByLabel('重新抽取的理由').fill('抽中的项目资料在另一处办公地点');
  await projects.getByRole('button', { name: '重新抽取' }).click();
  await expect(projects.getByText('第 2 轮')).toBeVisible();
  await expect(projects.getByText('重抽理由：抽中的项目资料在另一处办公地点')).toBeVisible();
  await expect(section(page, '报告')).toContainText('服务项目的样本又有变化');
  await projects.getByRole('button', { name: '以前的 1 轮' }).click();
  await expect(projects.getByText('第 1 轮')).toBeVisible();
  await shootState(page, info, 'sampling');
});

test('one of a sample is replaced by the next in order, printed with both, and taken back', async ({
  page,
  emptyApp: { client },
}, info) => {
  const sessionId = await openSampling(page, client);
  await draw(page, '人员');
  const staff = section(page, '人员');
  await staff.getByRole('button', { name: /^替换 S2-12/u }).click();
  await expect(staff).toContainText('S2-12 因有疑点必抽，换入的不能代替');
  const act = staff.getByRole('button', { name: /^替换为 /u });
  await expect(act).toBeDisabled();
  await staff.getByLabel('替换 S2-12 的理由').fill('当日病休，5月6日返岗');
  await shootScreen(page, info, 'sampling-replace');
  const inId = (await act.innerText()).replace('替换为 ', '');
  await act.click();
  await expect(staff.getByText('已换出：当日病休，5月6日返岗')).toBeVisible();
  await expect(
    staff.getByRole('row', { name: new RegExp(`^${inId}.*代 S2-12`, 'u') }),
  ).toBeVisible();
  const [round] = await client.sampling.rounds({ sessionId });
  expect(round?.replacements).toMatchObject([{ outId: 'S2-12', pick: { id: inId } }]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '抽样记录（人员）' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '抽样', exact: true })).toBeHidden();
  const swap = page.getByRole('row', { name: /当日病休/u });
  await expect(swap).toContainText('S2-12 严例甲');
  await expect(swap).toContainText('有疑点的必抽要求无人代替');
  await expect(page.getByText('审查人员（签名）')).toHaveCount(2);
  await page.emulateMedia({ media: 'screen' });

  await page.keyboard.press('Control+z');
  await expect(staff.getByText('已换出')).toBeHidden();
  await expect(staff.getByRole('button', { name: /^替换 S2-12/u })).toBeVisible();
});
