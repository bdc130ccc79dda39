import { addAccount, signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('whoever checks numbers signs in, is named on every page, and signs out', async ({ page }) => {
  const account = await signIn(page, 'reviewer', { name: 'Ada Finch' });
  await page.goto('/benchmarks/math');
  const menu = page.getByRole('banner').getByText('Ada Finch', { exact: true });
  await menu.click();
  await expect(page.getByRole('banner')).toContainText('Ada Finch, reviewer');
  expect(await page.content()).not.toContain(account.email);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto('/benchmarks/math');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test.describe('with something wrong', () => {
  test.use({ expectedErrors: [/status of 400/] });

  test('a wrong password is refused as an unknown address is, and what was typed stays', async ({ page }) => {
    const { email, password, name } = addAccount('reviewer');
    for (const address of [email, 'nobody@example.org']) {
      await page.goto('/sign-in?to=/compare', { waitUntil: 'networkidle' });
      await page.getByLabel('E-mail address').fill(address);
      await page.getByLabel('Password').fill('not the password');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(
        'The e-mail address and the password do not belong together. Try again.',
      );
      await expect(page.getByLabel('E-mail address')).toHaveValue(address);
    }
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/compare$/);
    await expect(page.getByRole('banner')).toContainText(name);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('signing in and out needs no script', async ({ page }) => {
    const { name } = await signIn(page, 'admin');
    await page.getByRole('banner').getByText(name, { exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  });
});
