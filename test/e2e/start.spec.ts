import { expect, test } from './support/any-host.ts';

test.describe('an empty vault', () => {
  test('opens, and its page breaks no policy of its own', async ({ app }) => {
    await expect(app.page).toHaveTitle(/监审通/);
    await expect(app.page.getByRole('navigation').first()).toBeVisible();
    await expect(app.page.getByRole('button').first()).toBeVisible();
  });

  test('reaches nothing outside', async ({ app, complaints }) => {
    const reached = await app.page.evaluate(() =>
      fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    expect(complaints.splice(0).join('\n')).toContain('Content Security Policy');
  });
});

test.describe('a vault with both sample cases', () => {
  test.use({
    cases: ['resources/samples/sample-org-1.json', 'resources/samples/sample-org-2.json'],
  });

  test('shows them, and shows them again after it was ended hard', async ({ app, start }) => {
    const names = ['泽岚示例网络安全技术有限公司', '云衡演示信息安全服务有限公司'];
    for (const name of names) await expect(app.page.getByText(name).first()).toBeVisible();
    await app.kill();
    const again = await start();
    for (const name of names) await expect(again.page.getByText(name).first()).toBeVisible();
  });
});
