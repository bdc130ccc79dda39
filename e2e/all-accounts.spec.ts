import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('an admin adds a colleague, who chooses a password; a role counts at once, and so does disabling', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const email = `colleague-${Date.now()}@example.org`;
  await signIn(page, 'admin');
  await page.goto('/accounts', { waitUntil: 'networkidle' });
  await page.getByLabel('Name').fill('Kit Wren');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('region', { name: 'Add an account' }).getByRole('combobox').selectOption('editor');
  await page.getByRole('button', { name: 'Add the account' }).click();
  const link = (await page.locator('[data-link]').textContent()) ?? '';
  expect(link).toContain('/new-password?token=');

  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto(link);
  await expect(other.getByRole('main')).toContainText(email);
  await other.getByLabel('New password').fill('a winter morning');
  await other.getByRole('button', { name: 'Set it and sign in' }).click();
  await other.getByRole('banner').locator('summary').click();
  await expect(other.getByRole('banner')).toContainText('Kit Wren, editor');
  expect((await other.goto(link))?.status()).toBe(404);

  const row = page.getByRole('row').filter({ hasText: email });
  await row.getByLabel(`Role of ${email}`).selectOption('admin');
  await row.getByRole('button', { name: /^Change/ }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('is admin now');
  expect((await other.goto('/accounts'))?.status()).toBe(200);

  await row.getByRole('button', { name: /^Disable/ }).click();
  await expect(row.getByRole('button', { name: /^Enable/ })).toBeVisible();
  await other.goto('/accounts');
  await expect(other).toHaveURL(/\/sign-in/);
});
