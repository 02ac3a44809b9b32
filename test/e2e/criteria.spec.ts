import { readFileSync } from 'node:fs';
import { SAMPLES } from './support/host.ts';
import { startVisit } from './support/rpc.ts';
import { expect, openScreen, shootScreen, test } from './support/test.ts';

/** Invented: the notice for 2027 is not published. */
const CALENDAR = {
  format: 'jianshen-calendar',
  version: 1,
  source: '示例安排（虚构）',
  years: [2027],
  off: '01-01 02-05 02-06 02-07 02-08 02-09 02-10 02-11 02-12 05-01 10-01 10-02 10-03'
    .split(' ')
    .map((day) => `2027-${day}`),
  work: ['2027-02-14'],
};
const calendarFile = (content: unknown) => ({
  name: '放假日历.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

test.beforeEach(async ({ emptyApp: { client } }) => {
  const content = readFileSync(SAMPLES.two, 'utf8');
  await client.caseFile.import({ fileName: 'sample-org-2.json', content });
});

test('a parameter is tried, then changed with its reason, until the visit freezes it', async ({
  page,
  emptyApp: { client },
}, info) => {
  const { rows } = await client.session.list({});
  const sessionId = rows[0]?.id ?? '';
  await openScreen(page, `/sessions/${sessionId}/prepare`);
  await page.getByRole('button', { name: '更改 服务人员年度培训（课时）' }).click();
  const trial = page.getByRole('region', { name: '服务人员年度培训（课时）' });
  await trial.getByLabel('试改为').fill('16');
  await expect(trial.getByRole('status')).toContainText('消失');
  await trial.getByLabel('为什么改（写入案卷和报告）').fill('审查方案约定，经负责人批准');
  await shootScreen(page, info, 'prepare-param');
  await trial.getByRole('button', { name: '本案改用 16' }).click();
  await expect(trial).toBeHidden();
  await expect(page.getByText('理由：审查方案约定，经负责人批准')).toBeVisible();
  await startVisit(client, sessionId);
  await page.reload();
  await page.getByRole('button', { name: '试算 服务人员年度培训（课时）' }).click();
  await trial.getByLabel('试改为').fill('20');
  await expect(trial.getByRole('status')).toContainText('新增');
  await expect(trial.getByLabel('为什么改（写入案卷和报告）')).toBeHidden();
});

test('working days are shown day by day, by the calendar of the case', async ({
  page,
  emptyApp: { client },
}, info) => {
  const { rows } = await client.session.list({});
  const sessionId = rows[0]?.id ?? '';
  await startVisit(client, sessionId);
  await openScreen(page, `/sessions/${sessionId}/checklist/MS-13`);
  const panel = page.getByRole('region', { name: '自动核查' });
  await panel.getByRole('button', { name: /看依据 C2-01/u }).click();
  await panel.getByRole('button', { name: '逐日计数' }).click();
  const days = panel.getByRole('table', { name: /次日起数 5 个工作日，至 2025年10月10日/u });
  await expect(days.getByRole('row', { name: /2025年9月28日/u })).toContainText('调休上班');
  await expect(days.getByRole('row', { name: /2025年10月1日/u })).toContainText('法定放假');
  await expect(days.getByRole('row', { name: /2025年10月10日/u })).toContainText('5');
  await shootScreen(page, info, 'findings-days');
});

test('a calendar file is checked, shown and taken; a visit under way changes by its own act', async ({
  page,
  emptyApp: { client },
}, info) => {
  const { rows } = await client.session.list({});
  const sessionId = rows[0]?.id ?? '';
  await startVisit(client, sessionId);
  await openScreen(page, '/settings');
  const pick = page.getByLabel('从文件更新');
  await pick.setInputFiles(calendarFile({ ...CALENDAR, work: ['2027-02-15'] }));
  await expect(page.getByText('2027-02-15 本来就是周一至周五，不是调休上班日')).toBeVisible();
  await pick.setInputFiles(calendarFile(CALENDAR));
  await expect(page.getByText('文件带来 2027 年的安排')).toBeVisible();
  await shootScreen(page, info, 'settings-calendar');
  await page.getByRole('button', { name: '换用这份日历' }).click();
  await expect(page.getByText('2027 年放假 13 天')).toBeVisible();
  await expect(page.getByText('日历未覆盖 2027 年')).toBeHidden();
  await openScreen(page, `/sessions/${sessionId}/prepare`);
  await page.getByRole('button', { name: '本案换用新日历' }).click();
  await expect(page.getByText('已收录 2024、2025、2026、2027 年')).toBeVisible();
});
