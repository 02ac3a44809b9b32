import { expect, openScreen, shootScreen, shootState, test } from './support/test.ts';

const FIELDS = {
  机构全称: '新立示例信息安全有限公司',
  统一社会信用代码: '91350100M000100Y44',
  登记地: '中国大陆',
  登记状态: '存续',
  成立日期: '2020-05-06',
  实际地址: '天津示例区演示路1号',
  主要负责人: '周例甲',
  联系人: '吴示例',
} as const;

test('the list is searched by name and code, and leads to the page', async ({
  page,
  onSite: { host },
}, info) => {
  expect(host.dataFolder).not.toBe('');
  await openScreen(page, '/organizations');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('searchbox').fill('没有这家');
  await expect(page.getByText('没有找到“没有这家”')).toBeVisible();
  await page.getByRole('searchbox').fill('泽岚');
  await expect(
    page.getByRole('link', { name: '泽岚示例网络安全技术有限公司', exact: true }),
  ).toBeVisible();
  await shootScreen(page, info, 'organizations');
  await page.getByRole('link', { name: '泽岚示例网络安全技术有限公司', exact: true }).click();
  await expect(page.getByText('自然人股东甲（中国公民） · 中国公民 · 60%')).toBeVisible();
  await expect(page.getByText('2019年3月12日')).toBeVisible();
  await shootScreen(page, info, 'organization');
});

test('a new organisation is registered; what is missing is said beside the field', async ({
  page,
  emptyApp: { client },
}, info) => {
  await openScreen(page, '/organizations/new');
  await page.getByRole('button', { name: '保存登记' }).click();
  await expect(page.getByText('还有 12 处要改，没有保存')).toBeVisible();
  await expect(page.getByLabel('机构全称')).toBeFocused();
  await shootState(page, info, 'organization-errors');
  for (const [label, value] of Object.entries(FIELDS)) {
    await page
      .getByRole('textbox', { name: label, exact: false })
      .or(page.getByLabel(label))
      .first()
      .fill(value);
  }
  await expect(page.getByText('按前 17 位算应为 3')).toBeVisible();
  await page.getByRole('button', { name: '与实际一致，照抄' }).click();
  await expect(page.getByLabel('备案负责人')).toHaveValue('周例甲');

  await page.getByRole('button', { name: '添加出资人' }).click();
  const shareholders = page.getByRole('region', { name: '出资人' });
  await shareholders.getByLabel('名称').fill('自然人股东丙');
  await page.getByRole('button', { name: '保存登记' }).click();
  await expect(shareholders.getByText('请选择')).toBeVisible();
  await shareholders.getByLabel('类型').click();
  await page.getByRole('option', { name: '中国公民' }).click();
  await shareholders.getByLabel('比例（%）').fill('60');
  await expect(page.getByText('比例合计 60%，应为 100%')).toBeVisible();
  await page.getByRole('button', { name: '保存登记' }).click();

  await expect(page.getByRole('heading', { name: FIELDS['机构全称'] })).toBeVisible();
  const [one] = await client.organization.list({ text: '' });
  const { organization } = await client.organization.get({ id: String(one?.id) });
  expect(organization.profile).toMatchObject({
    name: FIELDS['机构全称'],
    filed: { name: FIELDS['机构全称'], principal: '周例甲' },
    shareholders: [{ name: '自然人股东丙', type: '中国公民', ratio: 60 }],
  });
});

test('the register is edited, and everything the form does not show is kept', async ({
  page,
  onSite: { client },
}) => {
  const [one] = await client.organization.list({ text: '' });
  const id = String(one?.id);
  const before = (await client.organization.get({ id })).organization.profile;
  await openScreen(page, `/organizations/${id}`);
  await page.getByRole('button', { name: '修改登记' }).click();
  await page.getByLabel('类型').first().fill('股份有限公司');
  await page.getByRole('link', { name: '设置' }).click();
  await page.goBack();
  await expect(page.getByText(/^有未保存的改动/u)).toBeVisible();
  await expect(page.getByLabel('类型').first()).toHaveValue('股份有限公司');
  await page.getByRole('button', { name: '保存登记' }).click();
  await expect(page.getByText('股份有限公司')).toBeVisible();
  const after = (await client.organization.get({ id })).organization.profile;
  expect(after).toEqual({ ...before, legal_form: '股份有限公司' });
});

test('a code that is registered already is refused in place', async ({
  page,
  onSite: { client },
}) => {
  const [one] = await client.organization.list({ text: '' });
  const { profile } = (await client.organization.get({ id: String(one?.id) })).organization;
  const created = await client.organization.create({
    profile: { ...profile, uscc: '91350100M000100Y43', name: '另一家示例' },
  });
  await openScreen(page, `/organizations/${created.id}`);
  await page.getByRole('button', { name: '修改登记' }).click();
  await page.getByLabel('统一社会信用代码').fill(profile.uscc);
  await page.getByRole('button', { name: '保存登记' }).click();
  await expect(page.getByText(`统一社会信用代码 ${profile.uscc} 的机构已经登记`)).toBeVisible();
  await expect(page.getByLabel('机构全称')).toHaveValue('另一家示例');
});

test('an edit that was not saved stays with its own organisation', async ({
  page,
  onSite: { client },
}) => {
  const [one] = await client.organization.list({ text: '' });
  const id = String(one?.id);
  const { profile } = (await client.organization.get({ id })).organization;
  const other = await client.organization.create({
    profile: { ...profile, uscc: '91350100M000100Y43', name: '另一家示例' },
  });
  await openScreen(page, `/organizations/${id}`);
  await page.getByRole('button', { name: '修改登记' }).click();
  await page.getByLabel('机构全称').fill('改了一半');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/organizations/${other.id}`);
  await expect(page.getByRole('heading', { level: 1, name: '另一家示例' })).toBeVisible();
  await page.getByRole('button', { name: '修改登记' }).click();
  await expect(page.getByLabel('机构全称')).toHaveValue('另一家示例');
});

test('a form half filled in comes back after the page was loaded again, a wrong date with it', async ({
  page,
  emptyApp,
}) => {
  expect(emptyApp.host.dataFolder).not.toBe('');
  await openScreen(page, '/organizations/new');
  await page.getByLabel('机构全称').fill('例𬭛网络安全有限公司');
  await page.getByRole('textbox', { name: '成立日期' }).fill('2025.13.1');
  await page.getByRole('textbox', { name: '成立日期' }).press('Enter');
  await page.reload();
  await expect(page.getByLabel('机构全称')).toHaveValue('例𬭛网络安全有限公司');
  await expect(page.getByRole('textbox', { name: '成立日期' })).toHaveValue('2025.13.1');
  await page.getByRole('button', { name: '取消' }).click();
  await openScreen(page, '/organizations/new');
  await expect(page.getByLabel('机构全称')).toHaveValue('');
});
