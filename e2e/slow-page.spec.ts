import { expect, test } from './support/test.ts';

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test.describe(reducedMotion, () => {
    test.use({ contextOptions: { reducedMotion } });

    test('a page that takes its time says so, and stops saying so when it is there', async ({ page }) => {
      await page.goto('/', { waitUntil: 'networkidle' });
      let answer = () => {};
      const held = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/improvements*', async (route) => {
        await held;
        await route.continue();
      });
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Improvements' })
        .click();
      await expect(page.getByText('The page is loading.')).toBeAttached();
      const bar = page.locator('.loading-bar');
      await expect(bar).toBeVisible();
      expect(await bar.evaluate((element) => getComputedStyle(element).animationName)).toBe(
        reducedMotion === 'reduce' ? 'none' : 'run-through',
      );
      answer();
      await expect(page.getByRole('heading', { level: 1, name: 'Improvements' })).toBeVisible();
      await expect(bar).toHaveCount(0);
    });
  });
}
