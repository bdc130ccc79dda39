import { everyPage, openPage } from './support/every-page.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

for (const [name, address] of everyPage) {
  test(`needs no JavaScript: ${name}`, async ({ page }) => {
    const response = await openPage(page, address);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeVisible();
  });
}

test('a number leads to its sentence without JavaScript', async ({ page }) => {
  await page.goto('/benchmarks/math');
  await page
    .getByRole('row')
    .filter({ hasText: 'rStar-Math' })
    .getByRole('link', { name: /^90/ })
    .first()
    .click();
  await expect(page.locator(':target')).toContainText('90.0%');
  await expect(page.locator(':target')).toBeInViewport();
});

test('searching works without JavaScript', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').first().fill('rewardbench');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=rewardbench/);
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /RewardBench/ })
      .first(),
  ).toBeVisible();
});
