import type { Page } from '@playwright/test';
import { answerRest, settleGaps } from './support/close-visit.ts';
import { expect, openScreen, shootScreen, shootState, test } from './support/test.ts';

const grid = (page: Page) => page.getByRole('grid');
const tools = (page: Page) => page.locator('main');

/** The cell in a row, by its column's header; rows are known by their id. */
async function cellOf(page: Page, id: string, header: string) {
  const head = page.getByRole('columnheader', { name: header, exact: true });
  const column = await head.getAttribute('aria-colindex');
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: id, exact: true }) })
    .locator(`[aria-colindex="${column}"]`);
}

/** What a spreadsheet puts on the clipboard, pasted where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

async function openRegister(page: Page, sessionId: string, register: string): Promise<void> {
  await openScreen(page, `/sessions/${sessionId}/registers/${register}`);
  await expect(page.getByRole('navigation', { name: '台账' })).toBeVisible();
}

test('the registers stand side by side, each with its rows', async ({
  page,
  onSite: { sessionId },
}, info) => {
  await openRegister(page, sessionId, 'staff');
  const tabs = page.getByRole('navigation', { name: '台账' });
  await expect(tabs.getByRole('link')).toHaveCount(15);
  await expect(grid(page)).toBeVisible();
  await expect(tools(page)).toContainText('24 行 · 在册');
  await shootScreen(page, info, 'registers-staff');
  await tabs.getByRole('link', { name: '服务项目' }).click();
  await expect(page.getByRole('grid', { name: '服务项目' })).toBeVisible();
  await tabs.getByRole('link', { name: '机构', exact: true }).click();
  await expect(page.getByLabel('统一社会信用代码')).toBeVisible();
  await shootState(page, info, 'registers-org');
});

test('cells are written from the keyboard, and a wrong one says why and keeps its text', async ({
  page,
  onSite: { sessionId, client },
}, info) => {
  await openRegister(page, sessionId, 'staff');
  const post = await cellOf(page, 'S1-09', '岗位');
  await post.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('资深工程师');
  await page.keyboard.press('Enter');
  await expect(post).toHaveText('资深工程师');
  await expect(await cellOf(page, 'S1-10', '岗位')).toHaveAttribute('aria-selected', 'true');
  const stored = async (id: string, field: string) => {
    const { rows } = await client.register.rows({ sessionId, register: 'staff' });
    return rows.find(({ data }) => data['id'] === id)?.data[field];
  };
  await expect.poll(() => stored('S1-09', 'post')).toBe('资深工程师');

  const hired = await cellOf(page, 'S1-10', '入职日期');
  await hired.click();
  await page.keyboard.type('2025.13.1');
  await page.keyboard.press('Tab');
  await expect(page.getByText('写作 2025.13.1，没有 13 月')).toBeVisible();
  await expect(hired).toHaveText('2025.13.1');
  expect(await stored('S1-10', 'hire_date')).toBe('2021-07-05');
  await shootState(page, info, 'registers-wrong-cell');
  await page.keyboard.press('F8');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('2025年12月1日');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有 13 月')).toBeHidden();
  await expect.poll(() => stored('S1-10', 'hire_date')).toBe('2025-12-01');

  await page.keyboard.press('Control+z');
  await expect.poll(() => stored('S1-10', 'hire_date')).toBe('2021-07-05');
});

test('the answer to one cell does not close the next, in which somebody types', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openRegister(page, sessionId, 'staff');
  await page.route('**/rpc/register/edit', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await (await cellOf(page, 'S1-10', '岗位')).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('资深工程师');
  const answered = page.waitForResponse('**/rpc/register/edit');
  await page.keyboard.press('Tab');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('兼');
  await answered;
  await page.waitForTimeout(600);
  await page.keyboard.insertText('职');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const { rows } = await client.register.rows({ sessionId, register: 'staff' });
      const row = rows.find(({ data }) => data['id'] === 'S1-10')?.data;
      return [row?.['post'], row?.['employment_type']];
    })
    .toEqual(['资深工程师', '兼职']);
});

test('a block is laid over the grid, corrected, and written as a whole', async ({
  page,
  onSite: { sessionId, client },
}, info) => {
  await openRegister(page, sessionId, 'staff');
  await (await cellOf(page, 'S1-11', '岗位')).click();
  const rows = [
    '安全工程师\t全职\t2021-07-05',
    '资深工程师\t全职\t2025.13.1',
    '安全工程师\t长期\t2025-07-01',
  ];
  await paste(page, rows.join('\r\n'));
  const preview = page.getByRole('region', { name: '粘贴预览' });
  await expect(preview).toContainText('3 行 × 3 列，尚未写入');
  await expect(preview.getByRole('status')).toHaveText(/0 新增\s*0 更新\s*1 不变\s*2 有错/u);
  await expect(preview.getByRole('button', { name: '改正 2 格后写入 3 行' })).toBeDisabled();
  await shootScreen(page, info, 'registers-paste');

  for (const text of ['2022-07-04', '全职']) {
    await page.keyboard.press('F8');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
  const write = preview.getByRole('button', { name: /^写入 \d 行/u });
  await expect(write).toBeEnabled();
  await write.click();
  await expect(preview).toBeHidden();
  await expect
    .poll(async () => {
      const { rows: stored } = await client.register.rows({ sessionId, register: 'staff' });
      return stored.find(({ data }) => data['id'] === 'S1-12')?.data['post'];
    })
    .toBe('资深工程师');
});

test('Ctrl+Z takes a block away that was not written', async ({ page, onSite: { sessionId } }) => {
  await openRegister(page, sessionId, 'staff');
  const post = await cellOf(page, 'S1-11', '岗位');
  const before = await post.innerText();
  await post.click();
  await paste(page, '甲\t全职\n乙\t全职');
  await expect(post).toHaveText('甲');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: '粘贴预览' })).toBeHidden();
  await expect(post).toHaveText(before);
});

const MESSY = [
  '某某公司人员花名册\t\t\t\t\t\t\t',
  '工号\t姓名\t身份证号码\t人员类别\t所属队伍\t用工性质\t入职时间\t社保月数',
  'X-01\t冯 例新\t120***********1138\t服务人员\t技术\t全职\t2021.3.1\t１２',
  'X-02\t陈例新\t120***********1175\t从业人员\t管理\t正式\t2019年6月3日\t12',
  'X-03\t褚例新\t120***********1212\t服务人员\t实施\t全职\t2025.13.1\t12',
  'X-04\t卫例新\t120***********1249\t服务人员\t实施\t全职\t2022/7/4\t13',
  '合计\t4 人\t\t\t\t\t\t',
].join('\n');

test('a messy roster is read and corrected in the grid; its findings are accepted or overridden, and the visit closes', async ({
  page,
  onSite: { sessionId, client },
}, info) => {
  const found = async () =>
    (await client.finding.board({ sessionId })).findings.filter(({ unit }) =>
      unit.startsWith('X-'),
    );
  await openRegister(page, sessionId, 'staff');
  await (await cellOf(page, 'S1-01', '姓名')).click();
  await paste(page, MESSY);
  const preview = page.getByRole('region', { name: '导入预览' });
  await expect(preview.getByRole('status')).toHaveText(/2 新增.*0 移除\s*2 有错/u);
  await expect(page.getByText('没有 13 月')).toBeVisible();
  await shootScreen(page, info, 'registers-import');
  await preview.getByRole('button', { name: '写入其余 2 行，2 行带到表格里改' }).click();
  await expect(page.getByText('已写入：新增 2')).toBeVisible();
  await expect(page.getByText('没有 13 月')).toBeVisible();

  const written = async () => {
    const { rows } = await client.register.rows({ sessionId, register: 'staff' });
    const ids = rows.map(({ data }) => data['id']);
    return ids.filter((id) => typeof id === 'string' && id.startsWith('X-'));
  };
  const corrections = [
    ['2025-03-01', 'X-03'],
    ['12', 'X-04'],
  ] as const;
  await expect(preview).toBeHidden();
  for (const [text, id] of corrections) {
    await page.keyboard.press('F8');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await expect.poll(written).toContain(id);
  }
  expect(new Set(await written())).toEqual(new Set(['X-01', 'X-02', 'X-03', 'X-04']));
  await expect.poll(async () => (await found()).length).toBeGreaterThan(0);
  const steps = page.getByRole('navigation', { name: '审查步骤' });
  await steps.getByRole('link', { name: /疑点/u }).click();
  await expect(page.getByText('冯例新').first()).toBeVisible();

  const panel = page.getByRole('region', { name: '自动核查' });
  await openScreen(page, `/sessions/${sessionId}/checklist/MS-08`);
  await panel.getByRole('button', { name: '采纳建议' }).click();
  await expect(panel.getByText('已采纳建议')).toBeVisible();
  await page.getByRole('textbox', { name: '事实' }).fill('4 名新进人员未签保密协议。');
  await openScreen(page, `/sessions/${sessionId}/checklist/MS-09`);
  await page
    .getByRole('group', { name: '结论' })
    .getByRole('button', { name: '符合', exact: true })
    .click();
  await page.getByLabel(/^建议是“.+”，答“符合”的理由$/u).fill('责任书原件当场出示，登记册漏录');
  await expect(page.getByText('与建议不同的理由')).toBeHidden();
  await answerRest(client, sessionId);
  await settleGaps(client, sessionId);
  await openScreen(page, `/sessions/${sessionId}/gate`);
  await page.getByRole('button', { name: '结束现场' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('现场已结束，待签字');
  const states = await client.checklist.states({ sessionId });
  const kept = (item: string) => states.find(({ answer }) => answer.itemId === item)?.answer;
  expect(kept('MS-08')?.verdict).toBe(kept('MS-08')?.suggestedVerdict);
  expect(kept('MS-09')).toMatchObject({
    verdict: 'conforming',
    suggestedVerdict: expect.stringMatching(/^(nonconforming|partial)$/u),
    overrideReason: '责任书原件当场出示，登记册漏录',
  });
});

test('a file is read before anything is written; the template comes with its headers', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openRegister(page, sessionId, 'equipment');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '空白模板' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/u);

  const csv = '设备编号,设备名称,对应能力,来源\nQ-901,示例扫描系统,b、e,采购\n';
  await page.getByLabel('导入文件').setInputFiles({
    name: '设备清单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv, 'utf8'),
  });
  const preview = page.getByRole('region', { name: '导入预览' });
  await expect(preview).toContainText('设备清单.csv');
  await expect(preview.getByRole('status')).toHaveText(/1 新增.*0 移除/u);
  await preview.getByRole('button', { name: '写入 1 行' }).click();
  await expect(page.getByText('原件存为证据')).toBeVisible();
  const { rows } = await client.register.rows({ sessionId, register: 'equipment' });
  expect(rows.map(({ data }) => data['id'])).toContain('Q-901');
});

test('a cell that was refused is still there after the page was loaded again', async ({
  page,
  onSite: { sessionId },
}) => {
  await openRegister(page, sessionId, 'staff');
  await (await cellOf(page, 'S1-10', '入职日期')).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('2025.13.1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有 13 月')).toBeVisible();
  await page.reload();
  await expect(page.getByText('没有 13 月')).toBeVisible();
  await expect(await cellOf(page, 'S1-10', '入职日期')).toHaveText('2025.13.1');
});

test('an input method writes into a chosen cell', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openRegister(page, sessionId, 'staff');
  await (await cellOf(page, 'S1-10', '岗位')).click();
  // What Chromium gets while an input method works: a key that means nothing yet, then its text.
  const devtools = await page.context().newCDPSession(page);
  const key = { windowsVirtualKeyCode: 229, key: 'Process', code: 'KeyA' };
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  const text = { text: '安全', selectionStart: 2, selectionEnd: 2 };
  await devtools.send('Input.imeSetComposition', text);
  await devtools.send('Input.insertText', { text: '安全工程师' });
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const { rows } = await client.register.rows({ sessionId, register: 'staff' });
      return rows.find(({ data }) => data['id'] === 'S1-10')?.data['post'];
    })
    .toBe('安全工程师');
});

test('a person is found by name from anywhere and stands chosen in the roster', async ({
  page,
  onSite: { sessionId },
}) => {
  await openScreen(page, `/sessions/${sessionId}/checklist/BC-01`);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('何例庚');
  await expect(page.getByText('S1-13')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(await cellOf(page, 'S1-13', '编号')).toHaveAttribute('aria-selected', 'true');
});

test('copied cells come as a block, and one text goes into all that are chosen', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openRegister(page, sessionId, 'staff');
  await (await cellOf(page, 'S1-09', '岗位')).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });
  expect(copied).toBe('安全工程师\t全职\n安全工程师\t全职');
  await (await cellOf(page, 'S1-09', '岗位')).click();
  await page.keyboard.press('Shift+ArrowDown');
  await paste(page, '渗透工程师');
  await expect
    .poll(async () => {
      const { rows } = await client.register.rows({ sessionId, register: 'staff' });
      const own = rows.filter(({ data }) => data['id'] === 'S1-09' || data['id'] === 'S1-10');
      return own.map(({ data }) => data['post']);
    })
    .toEqual(['渗透工程师', '渗透工程师']);
});
