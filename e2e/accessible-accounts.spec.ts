import { expectAccessible } from './support/expect-accessible.ts';
import { addAccount, signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme, expectedErrors: [/status of 4(00|03|04)/] });

    test('finds nothing serious where one signs in, right or wrong', async ({ page }) => {
      await page.goto('/sign-in', { waitUntil: 'networkidle' });
      await expectAccessible(page);
      await page.getByLabel('E-mail address').fill('nobody@example.org');
      await page.getByLabel('Password').fill('not the password');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
      await page.goto('/welcome');
      await expectAccessible(page);
    });

    test('finds nothing serious on the pages of accounts', async ({ page }) => {
      test.slow();
      await signIn(page, 'admin', {
        name: 'Somebody with a name that is as long as a name may well be here',
      });
      await page.getByRole('banner').locator('summary').click();
      await expectAccessible(page);
      await page.goto('/account', { waitUntil: 'networkidle' });
      await page.getByLabel('What is it for?').fill('a script that runs at night');
      await page.getByRole('button', { name: 'Make a token' }).click();
      await expect(page.locator('[data-token]')).toBeVisible();
      await expectAccessible(page);
      await page.goto('/accounts', { waitUntil: 'networkidle' });
      await page
        .getByRole('button', { name: /^Make a link/ })
        .first()
        .click();
      const link = (await page.locator('[data-link]').textContent()) ?? '';
      await expectAccessible(page);
      await page.goto(link);
      await expect(page.getByLabel('New password')).toBeVisible();
      await expectAccessible(page);
    });
  });

test('the pages of accounts fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'admin', { name: 'Somebody with a name that is as long as a name may well be here' });
  for (const path of ['/', '/account', '/accounts', '/benchmarks/math']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.getByRole('banner').locator('summary').click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test('signing in and out by keys alone', async ({ page }) => {
  const { email, password, name } = addAccount('reviewer');
  await page.goto('/compare', { waitUntil: 'networkidle' });
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compare$/);
  const menu = page.getByRole('banner').locator('summary');
  await expect(menu).toHaveText(name);
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Your account');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Sign out');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});
