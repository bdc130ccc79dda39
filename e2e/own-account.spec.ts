import { signIn, signInAs } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a token is made, shown once, works, and works no longer once it is ended', async ({
  page,
  request,
}) => {
  await signIn(page, 'reviewer');
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('link', { name: 'Your account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
  await page.getByLabel('What is it for?').fill('nightly script');
  await page.getByLabel(/write:reviews/).check();
  await page.getByRole('button', { name: 'Make a token' }).click();
  const token = (await page.locator('[data-token]').textContent()) ?? '';
  expect(token).toMatch(/^cb_/);

  const row = page.getByRole('row').filter({ hasText: 'nightly script' });
  await expect(row).toContainText('read, write:reviews');
  await expect(row).toContainText('never');
  const ask = () =>
    request.post('/account', { headers: { Authorization: `Bearer ${token}` }, maxRedirects: 0 });
  // Known, though not for this.
  expect((await ask()).status()).toBe(403);
  await page.reload();
  await expect(page.locator('[data-token]')).toHaveCount(0);
  await expect(row).not.toContainText('never');

  await row.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('You have no tokens.')).toBeVisible();
  expect((await ask()).status()).toBe(401);
});

test.describe('with something wrong', () => {
  test.use({ expectedErrors: [/status of 400/] });

  test('a name and a password are changed, and other browsers are signed out', async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow();
    const account = await signIn(page, 'reviewer');
    const other = await (await browser.newContext({ baseURL })).newPage();
    await signInAs(other, account);

    await page.goto('/account', { waitUntil: 'networkidle' });
    await page.getByLabel('Name (').fill('Ada Lark');
    await page.getByRole('button', { name: 'Change the name' }).click();
    await expect(page.getByRole('banner').locator('summary')).toHaveText('Ada Lark');

    await page.getByLabel('Present password').fill('not the password');
    await page.getByLabel('New password').fill('a summer evening');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByRole('alert')).toHaveText('This is not your present password.');
    await page.getByLabel('Present password').fill(account.password);
    await page.getByLabel('New password').fill('a summer evening');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByRole('main').getByRole('status').first()).toContainText('The password is changed');

    await other.goto('/account');
    await expect(other).toHaveURL(/\/sign-in\?to=%2Faccount$/);
    await signInAs(other, { ...account, name: 'Ada Lark', password: 'a summer evening' });
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect(page.getByRole('main').getByRole('status').first()).toContainText('Everywhere else');
    await other.reload();
    await expect(other.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  });
});
