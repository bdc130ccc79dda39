import { expect, test } from './support/test.ts';

test('the home page says what took a lead, and each number leads to its sentence', async ({ page }) => {
  await page.goto('/');
  const section = page.getByRole('region', { name: /^New bests/ });
  const best = section.getByRole('listitem').first();
  await expect(best).toContainText('better than');
  const benchmark = await best.getByRole('link').first().textContent();
  const value = best.locator('a[href^="/papers/"]').first();
  const written = await value.textContent();
  await value.click();
  await expect(page.locator(':target')).toBeInViewport();

  await page.goBack();
  await best.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(benchmark ?? '');
  // It leads the board that it is said to lead.
  await expect(page.getByRole('main').getByRole('table').first().getByRole('row').nth(1)).toContainText(
    written ?? '',
  );
});
