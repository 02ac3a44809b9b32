import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { SAMPLES } from './support/host.ts';
import { docxParts, part, textOf } from '../helpers/docx.ts';
import { startVisit, type TestClient } from './support/rpc.ts';
import { expect, openScreen, shootScreen, shootState, test } from './support/test.ts';

/** Sample 2 has shortfalls of every kind; the visit is under way. */
async function startSampleTwo(page: Page, client: TestClient): Promise<string> {
  const content = readFileSync(SAMPLES.two, 'utf8');
  const { sessionId } = await client.caseFile.import({ fileName: 'sample-org-2.json', content });
  await startVisit(client, sessionId);
  await page.reload();
  return sessionId;
}

const panel = (page: Page) => page.getByRole('region', { name: '自动核查' });
const verdict = (page: Page, name: string) =>
  page.getByRole('group', { name: '结论' }).getByRole('button', { name });

test('an item shows its findings with every row and both lines of arithmetic', async ({
  page,
  emptyApp: { client },
}, info) => {
  const sessionId = await startSampleTwo(page, client);
  await openScreen(page, `/sessions/${sessionId}/checklist/PT-13`);
  await expect(panel(page).getByRole('listitem')).not.toHaveCount(0);
  await expect(panel(page)).toContainText('服务人员');
  await expect(panel(page)).toContainText('不符合');
  await panel(page)
    .getByRole('button', { name: /看依据 S2-17/u })
    .click();
  const proof = panel(page).getByRole('region', { name: /S2-17/u });
  await expect(proof).toContainText('20 × 184 天 ÷ 365 天 = 10.08');
  await expect(proof).toContainText('不计');
  await shootScreen(page, info, 'findings-item');
});

test('the suggestion is accepted in one act; another verdict asks for its reason in place', async ({
  page,
  emptyApp: { client },
}, info) => {
  const sessionId = await startSampleTwo(page, client);
  await openScreen(page, `/sessions/${sessionId}/checklist/PT-13`);
  await panel(page).getByRole('button', { name: '采纳建议' }).click();
  await expect(verdict(page, '不符合')).toHaveAttribute('aria-pressed', 'true');
  await expect(panel(page).getByText('已采纳建议')).toBeVisible();

  await verdict(page, '部分符合').click();
  await expect(page.getByText('与建议不同的理由')).toBeVisible();
  const reason = page.getByLabel('建议是“不符合”，答“部分符合”的理由');
  await reason.fill('2 人的签到表当场补齐，核对无误');
  await expect(page.getByText('与建议不同的理由')).toBeHidden();
  await expect
    .poll(async () => {
      const { suggestions } = await client.finding.board({ sessionId });
      return suggestions.find(({ itemId }) => itemId === 'PT-13')?.standing;
    })
    .toBe('overridden');
  const states = await client.checklist.states({ sessionId });
  expect(states.find(({ answer }) => answer.itemId === 'PT-13')?.answer).toMatchObject({
    verdict: 'partial',
    suggestedVerdict: 'nonconforming',
    overrideReason: '2 人的签到表当场补齐，核对无误',
  });
  await shootState(page, info, 'findings-override');
});

test('a finding is quoted into the fact where the cursor is', async ({
  page,
  emptyApp: { client },
}) => {
  const sessionId = await startSampleTwo(page, client);
  await openScreen(page, `/sessions/${sessionId}/checklist/PT-13`);
  const fact = page.getByLabel('PT-13 事实描述');
  await fact.fill('查阅台账，');
  await panel(page)
    .getByRole('button', { name: /看依据 S2-12/u })
    .click();
  await panel(page).getByRole('button', { name: '引用到事实' }).click();
  await expect(fact).toHaveValue(/^查阅台账，.+S2-12.+应20实19\.5课时/u);
});

test('the tree counts and filters what is to be looked at', async ({
  page,
  emptyApp: { client },
}) => {
  const sessionId = await startSampleTwo(page, client);
  await openScreen(page, `/sessions/${sessionId}/checklist/PT-13`);
  const tree = page.getByRole('navigation', { name: '检查项' });
  const filter = tree.getByRole('button', { name: /^疑点 \d+/u });
  await expect(filter).not.toHaveText(/\D0$/u);
  const before = Number((await filter.innerText()).replace(/\D/gu, ''));
  expect(before).toBeGreaterThan(1);
  await filter.click();
  await expect(tree.getByRole('link')).toHaveCount(before);
  await panel(page).getByRole('button', { name: '采纳建议' }).click();
  await expect(filter).toHaveText(new RegExp(`${before - 1}$`, 'u'));
});

test('an answer the registers turned against is upheld in one act, with a reason', async ({
  page,
  emptyApp: { client },
}, info) => {
  const sessionId = await startSampleTwo(page, client);
  const itemId = 'MS-08';
  await client.finding.accept({ sessionId, itemId });
  const { rows } = await client.register.rows({ sessionId, register: 'commitments' });
  const rowIds = rows.map(({ id }) => id);
  await client.register.removeRows({ sessionId, register: 'commitments', rowIds });
  await openScreen(page, `/sessions/${sessionId}/checklist/${itemId}`);
  await expect(panel(page)).toContainText('台账改动后建议变为不符合');
  await expect(panel(page).getByRole('button', { name: /^看依据/u })).toHaveCount(6);
  await expect(verdict(page, '不符合')).toBeInViewport();
  await panel(page).getByRole('button', { name: '显示其余 17 条' }).click();
  await expect(panel(page).getByRole('button', { name: /^看依据/u })).toHaveCount(23);
  const fact = page.getByRole('textbox', { name: '事实描述' });
  await fact.fill('2026年5月5日查阅保密协议，原件存于档案室。');
  const needs = page.getByText('与建议不同的理由');
  await expect(needs).toBeVisible();
  await expect(page.getByText(/^已保存 \d\d:\d\d$/u)).toBeVisible();
  await expect(needs).toBeVisible();
  const uphold = panel(page).getByRole('button', { name: '维持“部分符合”' });
  await uphold.scrollIntoViewIfNeeded();
  await shootScreen(page, info, 'findings-turned');
  await uphold.click();
  await page.getByLabel('建议是“不符合”，答“部分符合”的理由').fill('协议原件已当场核对');
  await expect(needs).toBeHidden();
});

test('the board arranges all findings and leads to their items', async ({
  page,
  emptyApp: { client },
}, info) => {
  const sessionId = await startSampleTwo(page, client);
  await openScreen(page, `/sessions/${sessionId}/findings`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('条待看');
  await shootScreen(page, info, 'findings-board');
  await page.getByRole('button', { name: '按人员' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /S2-17/u })).toBeVisible();
  await page.getByRole('button', { name: /台账之间的矛盾/u }).click();
  await expect(page.getByText('矛盾', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: /^去 P/u }).first().click();
  await expect(page.locator('#item-title')).toBeVisible();
});

test('a board of a thousand findings is there at once and grows as it is read', async ({
  page,
  emptyApp: { client },
}) => {
  const file = JSON.parse(readFileSync(SAMPLES.two, 'utf8'));
  const [person] = file.staff;
  for (let index = 0; index < 300; index += 1)
    file.staff.push({
      ...person,
      id: `S9-${index}`,
      name: `某例${index}`,
      id_hash: `demo:${index}`,
    });
  const content = JSON.stringify(file);
  const { sessionId } = await client.caseFile.import({ fileName: 'large.json', content });
  await openScreen(page, `/sessions/${sessionId}/findings`);
  const rows = page.getByRole('link', { name: /^去 /u });
  await expect(rows).toHaveCount(200);
  const more = page.getByRole('button', { name: /^显示更多（还有 [\d,]+ 条）$/u });
  await more.scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBeGreaterThan(200);
  await page.getByRole('button', { name: '按人员' }).click();
  await expect(rows).toHaveCount(200);
});

test('what the board shows leaves as 疑点单: Word, Excel, paper', async ({
  page,
  emptyApp: { client },
}, info) => {
  const sessionId = await startSampleTwo(page, client);
  await openScreen(page, `/sessions/${sessionId}/findings`);
  const exported = async (name: string): Promise<Download> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return download;
  };
  await page.getByRole('button', { name: '按人员' }).click();
  await page.getByRole('searchbox', { name: '查找人员、项目、规则' }).fill('S2-17');

  const word = await exported('导出 Word');
  expect(word.suggestedFilename()).toBe('DEMO-JD-2026-007-疑点单.docx');
  const paper = info.outputPath('list.docx');
  await word.saveAs(paper);
  const text = textOf(part(docxParts(paper), 'word/document.xml'));
  expect(text).toContain('按人员排列，含“S2-17”；列出疑点2条，全案疑点39条、提示1条。');
  expect(text).toContain('20 × 184 天 ÷ 365 天 = 10.08，进到 0.5 课时 = 10.5');
  await expect(
    page.getByRole('status').filter({ hasText: '已写成 DEMO-JD-2026-007-疑点单.docx' }),
  ).toBeVisible();

  await shootScreen(page, info, 'findings-exported');

  const excel = await exported('导出 Excel');
  expect(excel.suggestedFilename()).toBe('DEMO-JD-2026-007-疑点单.xlsx');
  expect(await client.document.list({ sessionId })).toMatchObject([
    { kind: 'suspicionList', draft: false, number: null, fileName: excel.suggestedFilename() },
    { kind: 'suspicionList', draft: false, number: null, fileName: word.suggestedFilename() },
  ]);

  const printed = page.frameLocator('iframe[title="疑点单打印页"]');
  await page.keyboard.press('Control+p');
  await expect(printed.getByRole('heading', { name: '疑点单' })).toBeAttached();
  await expect(
    printed.getByText('内部工作底稿，限审查组内使用；只作核实线索，不作结论'),
  ).toBeAttached();

  await openScreen(page, '/documents');
  await expect(page.getByText('内部文书不占文号')).toHaveCount(2);
  await shootState(page, info, 'findings-documents');
  await openScreen(page, `/sessions/${sessionId}/documents`);
  await expect(page.getByText('Excel 工作簿')).toBeVisible();
  await shootState(page, info, 'findings-session-documents');
});

test('a board without findings still gives a paper that says so', async ({
  page,
  emptyApp: { client },
}, info) => {
  const file = JSON.parse(readFileSync(SAMPLES.two, 'utf8'));
  const content = JSON.stringify({ ...file, staff: [], projects: [] });
  const { sessionId } = await client.caseFile.import({ fileName: 'empty.json', content });
  await openScreen(page, `/sessions/${sessionId}/findings`);
  await expect(page.getByText('台账还是空的')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Word' }).click(),
  ]);
  const paper = info.outputPath('empty.docx');
  await download.saveAs(paper);
  expect(textOf(part(docxParts(paper), 'word/document.xml'))).toContain('台账尚未导入');
});

test('while others look on, suspicions, suggestions, other cases and ID numbers are not shown', async ({
  page,
  emptyApp: { client },
}, info) => {
  const sessionId = await startSampleTwo(page, client);
  await openScreen(page, `/sessions/${sessionId}/checklist/PT-13`);
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByText('演示模式：疑点、建议、其他机构和证件号不显示')).toBeVisible();
  await expect(panel(page)).toBeHidden();
  const steps = page.getByRole('navigation', { name: '审查步骤' });
  await expect(steps.getByRole('link', { name: /疑点/u })).toBeHidden();
  await expect(page.getByRole('link', { name: '机构' })).toBeHidden();
  await shootScreen(page, info, 'presenting');
  await page.reload();
  await expect(panel(page)).toBeHidden();
  await openScreen(page, `/sessions/${sessionId}/registers/staff`);
  await expect(page.getByRole('gridcell', { name: '••••••' }).first()).toBeVisible();
  await expect(page.getByText('120****')).toHaveCount(0);
  await openScreen(page, `/sessions/${sessionId}/findings`);
  await expect(page.getByText('演示模式下不显示这一页')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '结束演示模式' }).click();
  await expect(page.getByRole('button', { name: '按人员' })).toBeVisible();
});
