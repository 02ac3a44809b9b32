import { readFileSync } from 'node:fs';
import { SAMPLES } from './support/host.ts';
import { expect, openScreen, shootScreen, shootState, test } from './support/test.ts';

const caseOne = { fileName: 'one.json', content: readFileSync(SAMPLES.one, 'utf8') };

test('the list is filtered by state and text', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  await client.caseFile.import({
    fileName: 'two.json',
    content: readFileSync(SAMPLES.two, 'utf8'),
  });
  await openScreen(page, '/sessions');
  await expect(page.getByRole('row')).toHaveCount(3);
  await shootScreen(page, info, 'sessions');
  await page.getByRole('button', { name: '现场进行中 1' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: '暂停 0' }).click();
  await expect(page.getByText('没有符合条件的审查')).toBeVisible();
  await page.getByRole('button', { name: '全部 2' }).click();
  await page.getByRole('searchbox').fill('云衡');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('searchbox').fill('泽岚');
  await page.getByRole('link', { name: /继续检查/u }).click();
  await expect(page).toHaveURL(new RegExp(`${sessionId}/checklist`, 'u'));
});

test('long lists come page by page', async ({ page, onSite: { client } }) => {
  const [organization] = await client.organization.list({ text: '' });
  if (organization === undefined) throw new Error('The sample brings its organisation');
  for (let number = 1; number <= 60; number += 1) {
    await client.session.create({
      organizationId: organization.id,
      reviewNo: `PAGE-${String(number).padStart(3, '0')}`,
      authorityMode: 'administrative',
      unit: '示例市网络安全监管单位',
      reviewDate: '2026-01-05',
      reviewYear: 2025,
    });
  }
  await openScreen(page, '/sessions');
  await expect(page.getByText('第 1–50 件，共 61 件')).toBeVisible();
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(page.getByText('第 51–61 件，共 61 件')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(12);
  await expect(page.getByRole('button', { name: '下一页' })).toBeDisabled();
});

test('a review goes from nothing to the site: created, prepared, approved, entered', async ({
  page,
  onSite: { client },
}, info) => {
  await client.app.updateSettings({ operator: '检查例一', unit: '示例市网络安全监管单位' });
  await client.inspector.create({
    name: '检查例一',
    certificateNo: 'DEMO-ZF-****01',
    isInspector: true,
  });
  await client.inspector.create({ name: '技术例甲', certificateNo: null, isInspector: false });
  await openScreen(page, '/sessions/new');
  await expect(page.getByText('还需：被审查机构、模式')).toBeVisible();
  await page.getByRole('combobox', { name: '被审查机构' }).fill('泽岚');
  await page.getByRole('option', { name: /泽岚示例/u }).click();
  await page.getByLabel('行业自律').check();
  await expect(page.getByLabel('审查单位')).toHaveValue('示例市网络安全监管单位');
  await expect(page.getByLabel('审查编号')).not.toHaveValue('');
  await shootScreen(page, info, 'session-new');
  await page.getByLabel('审查编号').fill('DEMO-JD-2026-099');
  await page.getByRole('button', { name: '建立审查' }).click();
  await expect(page).toHaveURL(/\/prepare$/u);

  await page.getByRole('combobox', { name: '从名册选人' }).click();
  await page.getByRole('option', { name: /检查例一/u }).click();
  await expect(page.getByLabel('姓名', { exact: true }).first()).toHaveValue('检查例一');
  await page.getByLabel('手写一人').fill('检查例二');
  await page.getByRole('button', { name: '加入审查组' }).click();
  await expect(page.getByText('2 名检查人员')).toBeVisible();
  await page.getByRole('combobox', { name: '从名册选人' }).click();
  await page.getByRole('option', { name: '技术例甲' }).click();
  await expect(page.getByText('技术支持不计入检查人员')).toBeVisible();
  await expect(page.getByText('2 名检查人员')).toBeVisible();

  await page.getByRole('button', { name: '用机构实际地址' }).click();
  await expect(page.getByRole('textbox', { name: '地址' }).first()).toHaveValue(
    '天津示例区演示路88号',
  );
  await page.getByRole('button', { name: '提交审批' }).click();
  await expect(page.getByRole('button', { name: '登记为已通知' })).toBeDisabled();
  await shootScreen(page, info, 'prepare');
  await page.getByLabel('审批人').fill('审批例一');
  await page.getByRole('button', { name: '审批时间填现在' }).click();
  await page.getByRole('button', { name: '通知书签发时间填现在' }).click();
  await page.getByLabel('审查组成员均已确认无须回避').click();
  await expect(page.getByText('进场前各项已齐')).toBeVisible();
  await page.getByRole('button', { name: '登记为已通知' }).click();
  await page.getByRole('link', { name: '去进场' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('还缺 2 项');
  await expect(page.getByRole('button', { name: '开始现场检查' })).toBeDisabled();
  await expect(page.getByText('还不能开始：未记录出示证件、未记录告知事由与权利')).toBeVisible();
  await shootScreen(page, info, 'entry');
  await page.getByRole('button', { name: '已出示，记下时间' }).click();
  await page.getByLabel('已告知检查事由、依据和申诉').click();
  await page.getByLabel('录音录像编号').fill('LX-099-1');
  await page.getByLabel('职务').fill('行政经理');
  await expect(page.getByText(/^已保存/u)).toBeVisible();
  await page.getByRole('button', { name: '开始现场检查' }).click();
  await expect(page).toHaveURL(/\/checklist/u);

  const { rows } = await client.session.list({ text: 'DEMO-JD-2026-099' });
  const detail = await client.session.get({ sessionId: String(rows[0]?.id) });
  expect(detail.session).toMatchObject({
    state: 'onSite',
    authorityMode: 'selfDiscipline',
    approvedBy: '审批例一',
    recordingNo: 'LX-099-1',
    siteContact: { name: '', title: '行政经理', phone: '' },
  });
  expect(detail.session.paramsFrozenAt).not.toBeNull();
  expect(detail.team.map(({ name, role }) => `${name} ${role}`)).toEqual([
    '检查例一 lead',
    '检查例二 member',
    '技术例甲 support',
  ]);
  expect(detail.premises.map(({ address }) => address)).toEqual(['天津示例区演示路88号']);
});

test('a gap of preparation leads to its field', async ({ page, emptyApp: { client } }) => {
  const { sessionId } = await client.caseFile.import(caseOne);
  await openScreen(page, `/sessions/${sessionId}/entry`);
  await page.getByRole('link', { name: '去登记审批' }).click();
  await expect(page.getByLabel('审批人')).toBeFocused();
});

test('a delegated review wants its authority and its letter', async ({
  page,
  emptyApp: { client },
}, info) => {
  const { sessionId } = await client.caseFile.import(caseOne);
  await client.session.update({ sessionId, patch: { authorityMode: 'delegated' } });
  await openScreen(page, `/sessions/${sessionId}/entry`);
  await page.getByRole('link', { name: '去登记委托' }).click();
  await expect(page.getByLabel('委托机关', { exact: true })).toBeFocused();
  await page.keyboard.type('示例市人民政府');
  await page.getByLabel('委托书文号').fill('示委〔2026〕1号');
  await shootState(page, info, 'prepare-delegated');
  await expect
    .poll(async () => (await client.session.get({ sessionId })).gate.entry)
    .not.toContain('delegationMissing');
});

test('side roads want a reason, and a pause ends where it began', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  await openScreen(page, `/sessions/${sessionId}/entry`);
  await expect(page.getByRole('heading', { level: 1, name: '现场检查进行中' })).toBeVisible();
  await page.getByRole('button', { name: '暂停检查' }).click();
  const confirm = page.locator('form').getByRole('button', { name: '暂停检查' });
  await expect(confirm).toBeDisabled();
  await page.getByLabel('暂停的理由').fill('午间休息');
  await shootState(page, info, 'entry-pause');
  await confirm.click();
  await expect(page.getByRole('heading', { level: 1, name: '检查已暂停' })).toBeVisible();
  await expect(page.getByText('理由：午间休息')).toBeVisible();
  await page.getByRole('button', { name: '恢复检查' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '现场检查进行中' })).toBeVisible();
  await page.getByRole('button', { name: '记为审查未完成' }).click();
  await page.getByLabel('未完成的理由').fill('14:20 法定代表人拒绝提供台账');
  await page.locator('form').getByRole('button', { name: '记为审查未完成' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '审查未完成' })).toBeVisible();
  expect((await client.session.get({ sessionId })).session).toMatchObject({
    state: 'incomplete',
    stateReason: '14:20 法定代表人拒绝提供台账',
  });
});

test(
  'what is typed into the case survives a host that is killed',
  { tag: '@http-only' },
  async ({ page, onSite: { host, sessionId } }) => {
    await openScreen(page, `/sessions/${sessionId}/prepare`);
    await page.getByLabel(/^依据/u).fill('自律公约第十二条');
    await expect(page.getByText(/^已保存/u)).toBeVisible();
    await host.stop('SIGKILL');
    await page.getByLabel(/^依据/u).fill('自律公约第十二条、第十三条');
    await expect(page.getByText('后台没有响应').first()).toBeVisible();
    await expect(page.getByLabel(/^依据/u)).toHaveValue('自律公约第十二条、第十三条');
    await page.goto(await host.start());
    await openScreen(page, `/sessions/${sessionId}/prepare`);
    await expect(page.getByLabel(/^依据/u)).toHaveValue('自律公约第十二条');
  },
);

test('the case leaves as one file that comes in again', async ({ page, onSite: { sessionId } }) => {
  await openScreen(page, `/sessions/${sessionId}/prepare`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出案卷' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/DEMO-JD-2026-001.*\.json$/u);
  const content: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(content).toMatchObject({ format: 'jianshen-case', version: 1 });
  await expect(page.getByText(/^已导出 DEMO-JD-2026-001/u)).toBeVisible();
});
