import { expect, test } from './support/test.ts';

test('a newcomer walks from the home page to a number, and from the number to its sentence', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'MATH', exact: true }).first().click();

  await expect(page).toHaveURL(/\/benchmarks\/math$/);
  await expect(page.getByRole('heading', { level: 1, name: 'MATH' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'rStar-Math' }).first();
  await row.getByRole('link', { name: /^90\.0/ }).click();

  await expect(page).toHaveURL(/\/papers\/[^#]+#.+$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('rStar-Math');
  const mark = page.locator(':target');
  await expect(mark).toBeInViewport();
  await expect(mark).toContainText('90.0%');
});

test('a newcomer searches for a method and finds what is reported of it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').first().fill('webrl');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?.*q=webrl/);
  await page.getByRole('main').getByRole('link', { name: 'WebRL', exact: true }).first().click();
  await expect(page).toHaveURL(/\/methods\/webrl$/);
  await expect(page.getByRole('main').getByRole('link', { name: /^43/ }).first()).toBeVisible();
});
