import { readFileSync } from 'node:fs';
import { expect, test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('keys walk through a chart, show the sentence, and Enter goes to it', async ({ page }) => {
      await page.goto('/benchmarks/math', { waitUntil: 'networkidle' });
      const chart = page.getByRole('application').first();
      await chart.scrollIntoViewIfNeeded();
      await expect(chart.locator('[data-mark]').first()).toBeVisible();
      await chart.focus();
      await page.keyboard.press('ArrowRight');
      await expect(chart.locator('mark')).not.toBeEmpty();
      const digits = (await chart.locator('mark').innerText()).replaceAll(/[^\d.]/g, '');
      await page.keyboard.press('Escape');
      await expect(chart.locator('mark')).toHaveCount(0);
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/papers\/[^#]+#claim-/);
      await expect(page.locator(':target')).toBeInViewport();
      await expect(page.locator(':target')).toContainText(digits);
    });
  });
}

test('a chart is saved as SVG and PNG', async ({ page }) => {
  await page.goto('/benchmarks/math', { waitUntil: 'networkidle' });
  const chart = page.getByRole('application').first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('[data-mark]').first()).toBeVisible();
  const save = async (kind: string) => {
    const saved = page.waitForEvent('download');
    await page
      .getByRole('button', { name: `Save as ${kind}` })
      .first()
      .click();
    const file = await saved;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const svg = await save('SVG');
  expect(svg.name).toMatch(/^math-.+\.svg$/);
  expect(svg.bytes.toString()).toMatch(/^<svg[^]*data-mark=[^]*<\/svg>$/);
  expect(svg.bytes.toString()).not.toContain('var(');
  const png = await save('PNG');
  expect(png.name).toMatch(/^math-.+\.png$/);
  expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(png.bytes.length).toBeGreaterThan(5_000);
});

test('a chart that arrives moves nothing', async ({ page }) => {
  await page.goto('/benchmarks/math', { waitUntil: 'networkidle' });
  await page.getByRole('application').first().scrollIntoViewIfNeeded();
  await expect(page.locator('[data-mark]').first()).toBeVisible();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(shift).toBeLessThan(0.01);
});
