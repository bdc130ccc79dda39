import { expect, test } from './support/test.ts';

test('a number is searched for by its benchmark and a bound', async ({ page }) => {
  await page.goto('/search', { waitUntil: 'networkidle' });
  const box = page.locator('main').getByRole('searchbox');
  await box.fill('MATH > 85');
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: 'Scores on MATH' })).toBeVisible();
  const values = await page.locator('td.number a').allTextContents();
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expect(Number.parseFloat(value)).toBeGreaterThan(85);

  await page.locator('td.number a').first().click();
  await expect(page).toHaveURL(/\/papers\/[^#]+#claim-/);
});
