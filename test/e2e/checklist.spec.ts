import type { Page } from '@playwright/test';
import { expect, expectAccessible, openScreen, shootScreen, test } from './support/test.ts';

const fact = (page: Page, item: string) => page.getByLabel(`${item} 事实描述`);
const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/u);
const title = (page: Page) => page.locator('#item-title');
const verdict = (page: Page, name: string) =>
  page.getByRole('group', { name: '结论' }).getByRole('button', { name, exact: true });

async function openItem(page: Page, sessionId: string, item: string): Promise<void> {
  await openScreen(page, `/sessions/${sessionId}/checklist/${item}`);
  await expect(page.getByText(item, { exact: true }).first()).toBeVisible();
  await expect(fact(page, item)).toBeVisible();
}

test('a whole item is answered from the keyboard', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openItem(page, sessionId, 'PT-12');
  await page.keyboard.press('3');
  await expect(verdict(page, '不符合')).toHaveAttribute('aria-pressed', 'true');
  await expect(
    page.getByText('还需：事实描述、与建议不同的理由、1 份证据（现有 0，至少 1）'),
  ).toBeVisible();

  await fact(page, 'PT-12').focus();
  await page.keyboard.type('查阅台账，1 人应修 10 课时');
  await expect(fact(page, 'PT-12')).toHaveValue('查阅台账，1 人应修 10 课时');
  await expect(page.getByText('还需：与建议不同的理由、1 份证据（现有 0，至少 1）')).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(verdict(page, '部分符合')).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('Control+ArrowDown');
  await expect(title(page)).toHaveText('服务人员年培训不少于20课时');
  await page.keyboard.press('Control+ArrowUp');
  await expect(fact(page, 'PT-12')).toHaveValue('查阅台账，1 人应修 10 课时');
  const states = await client.checklist.states({ sessionId });
  const answer = states.find((state) => state.answer.itemId === 'PT-12')?.answer;
  expect(answer).toMatchObject({ verdict: 'partial', fact: '查阅台账，1 人应修 10 课时' });
});

test('next unanswered goes round and names where it goes', async ({
  page,
  onSite: { sessionId, client },
}) => {
  for (const itemId of ['BC-01', 'BC-02']) {
    await client.checklist.setAnswer({ sessionId, itemId, patch: { verdict: 'conforming' } });
  }
  await openItem(page, sessionId, 'LR-06');
  await expect(page.getByRole('button', { name: '下一未答 BC-03' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(fact(page, 'BC-03')).toBeVisible();
});

test('an item that cannot be “not applicable” says so and stays as it was', async ({
  page,
  onSite: { sessionId },
}) => {
  await openItem(page, sessionId, 'PT-13');
  await page.keyboard.press('4');
  await expect(page.getByText('PT-13 不能答“不适用”')).toBeVisible();
  await expect(verdict(page, '不适用')).toHaveAttribute('aria-pressed', 'false');
});

test('text is on disk before the screen says so, and a failed write keeps it', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openItem(page, sessionId, 'PD-01');
  await page.route('**/rpc/checklist/setAnswer', (route) => route.abort());
  await fact(page, 'PD-01').fill('抽查三份合同');
  await expect(page.getByText('未保存', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert').first()).toContainText('后台没有响应');
  await expect(fact(page, 'PD-01')).toHaveValue('抽查三份合同');

  // Nobody leaves an item whose text is not on disk.
  await page.keyboard.press('Control+ArrowDown');
  await page.waitForTimeout(500);
  await expect(fact(page, 'PD-01')).toHaveValue('抽查三份合同');

  await page.unroute('**/rpc/checklist/setAnswer');
  await fact(page, 'PD-01').pressSequentially('，均有授权');
  await expect(saved(page)).toBeVisible();
  const states = await client.checklist.states({ sessionId });
  const answer = states.find((state) => state.answer.itemId === 'PD-01')?.answer;
  expect(answer?.fact).toBe('抽查三份合同，均有授权');
  await page.keyboard.press('Control+ArrowDown');
  await expect(fact(page, 'PD-02')).toBeVisible();
});

test('leaving the item within the pause still writes the last keystroke', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openItem(page, sessionId, 'PD-02');
  await fact(page, 'PD-02').pressSequentially('末字');
  await page.keyboard.press('Control+ArrowDown');
  await expect(fact(page, 'PD-03')).toBeVisible();
  await expect
    .poll(async () => {
      const states = await client.checklist.states({ sessionId });
      return states.find((state) => state.answer.itemId === 'PD-02')?.answer.fact;
    })
    .toBe('末字');
});

test('the cursor stays where it was when the text under it has been written', async ({
  page,
  onSite: { sessionId },
}) => {
  await openItem(page, sessionId, 'PD-03');
  await fact(page, 'PD-03').fill('查阅台账');
  await expect(saved(page)).toBeVisible();
  await fact(page, 'PD-03').press('Home');
  await page.keyboard.type('22日');
  await page.waitForTimeout(1000);
  await page.keyboard.type('上午');
  await expect(fact(page, 'PD-03')).toHaveValue('22日上午查阅台账');
});

test('two windows show the same text, and neither writes over the other unseen', async ({
  page,
  context,
  onSite: { sessionId },
}) => {
  await openItem(page, sessionId, 'PD-04');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(fact(second, 'PD-04')).toHaveValue('');
  await fact(page, 'PD-04').fill('一号窗口');
  await expect(fact(second, 'PD-04')).toHaveValue('一号窗口');
  await fact(second, 'PD-04').press('End');
  await second.keyboard.type('，二号窗口');
  await expect(fact(page, 'PD-04')).toHaveValue('一号窗口，二号窗口');
});

test('undo and redo go through the case and show what they touched', async ({
  page,
  onSite: { sessionId },
}) => {
  await openItem(page, sessionId, 'BC-04');
  await page.keyboard.press('1');
  await expect(verdict(page, '符合')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+ArrowDown');
  await fact(page, 'BC-05').fill('查阅制度汇编');
  await page.keyboard.press('Control+z');
  await expect(fact(page, 'BC-05')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(fact(page, 'BC-04')).toBeVisible();
  await expect(verdict(page, '符合')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('已撤销：BC-04 作答')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(verdict(page, '符合')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '重做' }).click();
  await expect(fact(page, 'BC-05')).toHaveValue('查阅制度汇编');
  await expect(page.getByText('已重做：BC-05 作答')).toBeVisible();
  await fact(page, 'BC-05').pressSequentially('。');
  await expect(page.getByText('已重做：BC-05 作答')).toBeHidden();
});

test('an input method keeps its keys, and what it composes is not written before it is done', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await openItem(page, sessionId, 'BC-07');
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/rpc/checklist/setAnswer')) writes.push(request.postData() ?? '');
  });
  const ime = await page.context().newCDPSession(page);
  await fact(page, 'BC-07').focus();
  await ime.send('Input.imeSetComposition', { text: 'pei', selectionStart: 3, selectionEnd: 3 });
  await expect(fact(page, 'BC-07')).toHaveValue('pei');
  await page.waitForTimeout(500);
  expect(writes).toEqual([]);
  await ime.send('Input.insertText', { text: '培训' });
  await expect(fact(page, 'BC-07')).toHaveValue('培训');
  await expect
    .poll(async () => {
      const states = await client.checklist.states({ sessionId });
      return states.find((state) => state.answer.itemId === 'BC-07')?.answer.fact;
    })
    .toBe('培训');
  expect(writes.filter((body) => body.includes('pei'))).toEqual([]);
});

test('filters count, narrow and can be combined with words', async ({
  page,
  onSite: { sessionId, client },
}) => {
  const verdicts = {
    'PT-01': 'nonconforming',
    'PT-02': 'pending',
    'BC-06': 'nonconforming',
  } as const;
  for (const [itemId, value] of Object.entries(verdicts)) {
    await client.checklist.setAnswer({ sessionId, itemId, patch: { verdict: value } });
  }
  await openItem(page, sessionId, 'PT-01');
  const tree = page.getByRole('navigation', { name: '检查项' });
  await tree.getByRole('button', { name: '不符合 2' }).click();
  await expect(tree.getByRole('link')).toHaveCount(2);
  await tree.getByRole('searchbox').fill('PT');
  await expect(tree.getByRole('link')).toHaveCount(1);
  await tree.getByRole('searchbox').fill('没有这样的项');
  await expect(tree.getByText('没有符合筛选的检查项。')).toBeVisible();
  await tree.getByRole('button', { name: '显示全部' }).click();
  await tree.getByRole('button', { name: '待核实 1' }).click();
  await expect(tree.getByRole('link', { name: /PT-02/u })).toBeVisible();
});

test('a prepared sentence is filled with what is known and waits at its first blank', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await client.session.addPremises({
    sessionId,
    premises: { address: '示例路 1 号会议室', arrivedAt: null, leftAt: null, note: '' },
  });
  await openItem(page, sessionId, 'PT-13');
  await page.getByRole('button', { name: '句式' }).click();
  await page.getByRole('menuitem', { name: '查阅并比对' }).click();
  await page.keyboard.type('培训台账');
  await expect(fact(page, 'PT-13')).toHaveValue(/^2026年3月18日，在.+查阅培训台账，记载＿＿；/u);
  await fact(page, 'PT-13').fill('涉嫌代签');
  await expect(page.getByText('“涉嫌”是定性用语，笔录只写事实。')).toBeVisible();
});

test('what a paste is too long for is said, not dropped in silence', async ({
  page,
  onSite: { sessionId },
}) => {
  await openItem(page, sessionId, 'PD-05');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fact(page, 'PD-05').focus();
  await page.evaluate(() => navigator.clipboard.writeText('查'.repeat(10_500)));
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('alert')).toHaveText(
    '最多 10000 字，粘贴的文字多出 500 字，多出的没有收下。',
  );
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('what only some verdicts ask for appears with them', async ({
  page,
  onSite: { sessionId },
}) => {
  await openItem(page, sessionId, 'LR-05');
  await page.keyboard.press('4');
  await page.getByRole('button', { name: '用“无外协采购”' }).click();
  await expect(page.getByLabel('不适用理由')).toHaveValue('无外协采购');
  await expect(page.getByText('还需')).toBeHidden();

  await openItem(page, sessionId, 'PT-06');
  await page.keyboard.press('3');
  await page.getByLabel('情节严重', { exact: true }).click();
  await page.getByLabel('认定情节严重的理由').fill('多人多年');
  await page.getByRole('button', { name: /严重度：严重/u }).click();
  await page.getByRole('menuitem', { name: '一般' }).click();
  await page.getByLabel('改为一般的理由').fill('已主动清退');
  await expect(page.getByText('检查表定为严重')).toBeVisible();
  await page.getByRole('button', { name: '看记录' }).click();
  await expect(page.getByText('结论：未答 → 不符合')).toBeVisible();
});

test('the rest of an area conforms, after showing what it touches', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await client.checklist.setAnswer({ sessionId, itemId: 'LR-01', patch: { verdict: 'partial' } });
  await openItem(page, sessionId, 'LR-01');
  await page.getByRole('button', { name: 'E 区其余符合…' }).click();
  const act = page.getByRole('button', { name: /把这 \d 项记为符合/u });
  await expect(page.getByText('须先有证据')).toBeVisible();
  await expectAccessible(page);
  await act.click();
  await expect(fact(page, 'LR-01')).toBeVisible();
  const states = await client.checklist.states({ sessionId });
  const of = (id: string) => states.find((state) => state.answer.itemId === id)?.answer.verdict;
  // LR-02 disqualifies when aggravated, so it wants evidence before it may conform.
  expect([of('LR-01'), of('LR-02'), of('LR-03')]).toEqual(['partial', null, 'conforming']);
});

test(
  'it opens again where it was left, the cursor behind the last character',
  { tag: '@http-only' },
  async ({ page, onSite: { host, sessionId } }) => {
    await openItem(page, sessionId, 'PD-07');
    await fact(page, 'PD-07').pressSequentially('断电前的话');
    await expect(saved(page)).toBeVisible();
    await host.stop('SIGKILL');
    await page.goto(await host.start());
    await expect(fact(page, 'PD-07')).toBeFocused();
    await page.keyboard.type('，接着写');
    await expect(fact(page, 'PD-07')).toHaveValue('断电前的话，接着写');
  },
);

test('one key finds items, evidence and screens, another lists the keys', async ({
  page,
  onSite: { sessionId },
}) => {
  await openItem(page, sessionId, 'BC-01');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('挂靠');
  await expect(page.getByRole('option', { name: /PT-06/u })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(fact(page, 'PT-06')).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '快捷键' });
  await expect(help.getByText('Ctrl+Enter')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('under a finger every target is at least 44 px high', async ({
  page,
  onSite: { sessionId, client },
}) => {
  await client.checklist.setAnswer({
    sessionId,
    itemId: 'PT-06',
    patch: { verdict: 'nonconforming' },
  });
  await page.setViewportSize({ width: 1024, height: 768 });
  await openItem(page, sessionId, 'PT-06');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, [role=option]')]
      .filter((element) => element.checkVisibility() && element.className !== '')
      .map((element) => {
        // A checkbox is hit through its row.
        const target = element.closest<HTMLElement>('.mantine-Checkbox-body') ?? element;
        const { height, left } = target.getBoundingClientRect();
        const name = element.textContent || element.getAttribute('aria-label') || element.className;
        return { name, height: Math.round(height), left };
      })
      .filter(({ height, left }) => height < 44 && left >= 0),
  );
  expect(small).toEqual([]);
});

test('looks as drawn: light, dark, desktop, touch, large text, English', async ({
  page,
  onSite: { sessionId, client },
}, info) => {
  const { checklist } = await client.checklist.frozen({ sessionId });
  for (const [index, { id }] of checklist.items.slice(0, 60).entries()) {
    const value = (['conforming', 'conforming', 'nonconforming', 'conforming', 'partial'] as const)[
      index % 5
    ];
    if (index % 8 === 7 || value === undefined) continue;
    await client.checklist.setAnswer({ sessionId, itemId: id, patch: { verdict: value } });
  }
  await openItem(page, sessionId, 'PT-13');
  await fact(page, 'PT-13').fill('2026年3月18日，在公司会议室查阅2025年度培训台账及签到表。');
  await expect(saved(page)).toBeVisible();
  await shootScreen(page, info, 'checklist');
  await client.app.updateSettings({ textSize: 'extraLarge', locale: 'en' });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Fails' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('checklist-en-extra-large.png') });
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.screenshot({ path: info.outputPath('checklist-en-extra-large-touch.png') });
  await expectAccessible(page);
});
