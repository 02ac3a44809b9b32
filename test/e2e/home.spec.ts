import { readFileSync } from 'node:fs';
import { answerAll } from './support/close-visit.ts';
import { SAMPLES } from './support/host.ts';
import { startVisit } from './support/rpc.ts';
import {
  expect,
  expectAccessible,
  openScreen,
  shootScreen,
  shootState,
  test,
} from './support/test.ts';

const sample = (path: string): string => readFileSync(path, 'utf8');
const ORG_1 = '泽岚示例网络安全技术有限公司';

test('an empty home says what to do, and every act goes there', async ({
  page,
  emptyApp,
}, info) => {
  expect(emptyApp.host.dataFolder).not.toBe('');
  await expect(page.getByText('还没有案卷')).toBeVisible();
  await expect(page.getByText('检查人员名册少于两人')).toBeVisible();
  await shootScreen(page, info, 'home-empty');
  await page.getByRole('link', { name: '登记机构' }).click();
  await expect(page).toHaveURL(/#\/organizations\/new$/u);
});

test('a case file is imported by picking it, and opens', async ({ page, emptyApp }) => {
  expect(emptyApp.host.dataFolder).not.toBe('');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入案卷' }).first().click(),
  ]);
  await chooser.setFiles(SAMPLES.one);
  await expect(page).toHaveURL(/\/prepare$/u);
  await expect(page.getByText(ORG_1)).toBeVisible();
});

test('a wrong case file says where it is wrong, nothing is imported, and it can be picked again', async ({
  page,
  emptyApp: { client },
}, info) => {
  const broken = JSON.parse(sample(SAMPLES.one));
  delete broken.org.name;
  broken.review.review_date = '2026-13-01';
  const path = info.outputPath('broken.json');
  const pick = async (content: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '选择文件' }).click(),
    ]);
    await chooser.setFiles({
      name: 'case.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  };
  expect(path).not.toBe('');
  await pick(JSON.stringify(broken));
  await expect(page.getByText('case.json 没有导入')).toBeVisible();
  const issues = page.getByRole('alert').getByRole('listitem');
  await expect(issues).toHaveCount(2);
  await expect(issues.filter({ hasText: 'org.name' })).toBeVisible();
  await expect(issues.filter({ hasText: 'review.review_date' })).toBeVisible();
  expect((await client.session.list({})).total).toBe(0);
  await shootState(page, info, 'home-import-failed');

  await pick(sample(SAMPLES.one));
  await expect(page).toHaveURL(/\/prepare$/u);
});

test('a case file is imported by dropping it', async ({ page, emptyApp: { client } }) => {
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'case.json', { type: 'application/json' }));
    return data;
  }, sample(SAMPLES.two));
  await expect(page.getByText('还没有案卷')).toBeVisible();
  const home = page.locator('#work > div').first();
  await home.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('放开即导入案卷')).toBeVisible();
  await home.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/prepare$/u);
  expect((await client.session.list({})).total).toBe(1);
});

test('cases on hand end in their next act', async ({
  page,
  onSite: { client, sessionId },
}, info) => {
  const { sessionId: second } = await client.caseFile.import({
    fileName: 'two.json',
    content: sample(SAMPLES.two),
  });
  await client.app.setResumePoint({ sessionId, itemId: null });
  await client.app.updateSettings({ operator: '检查例一', unit: '示例市网络安全监管单位' });
  await openScreen(page, '/');
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row(ORG_1).getByRole('link', { name: /继续检查/u })).toBeVisible();
  await expect(row('云衡演示').getByRole('link', { name: /去准备/u })).toBeVisible();
  await expect(page.getByRole('link', { name: '1 现场进行中' })).toBeVisible();
  await shootScreen(page, info, 'home');
  await row('云衡演示')
    .getByRole('link', { name: /去准备/u })
    .click();
  await expect(page).toHaveURL(new RegExp(`${second}/prepare$`, 'u'));
});

test('a case whose visit is under way leads to its gaps once all is answered', async ({
  page,
  emptyApp: { client },
}) => {
  const { sessionId } = await client.caseFile.import({
    fileName: 'one.json',
    content: sample(SAMPLES.one),
  });
  await startVisit(client, sessionId);
  await answerAll(client, sessionId);
  await openScreen(page, '/');
  await page.getByRole('link', { name: /去补缺口/u }).click();
  await expect(page).toHaveURL(/\/gate$/u);
});

test('an address that leads nowhere says so and shows a way on', async ({ page, emptyApp }) => {
  expect(emptyApp.host.dataFolder).not.toBe('');
  for (const address of ['/nowhere', '/sessions/no-case/checklist', '/organizations/none']) {
    await openScreen(page, address);
    await expect(page.getByRole('heading', { level: 1, name: '没有这个画面' })).toBeVisible();
  }
  await openScreen(page, '/sessions/01a21459-7e18-7000-8000-0000000000ff/prepare');
  await expect(page.getByRole('heading', { level: 1, name: '这个案卷打不开' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '看全部审查' }).click();
  await expect(page).toHaveURL(/#\/sessions$/u);
});
