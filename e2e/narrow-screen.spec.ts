import { everyPage, missingPages, openPage } from './support/every-page.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 360, height: 740 }, expectedErrors: [/status of 404/] });

for (const [name, address] of [...everyPage, ...missingPages]) {
  test(`fits a phone: ${name}`, async ({ page }) => {
    await openPage(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, 'the page scrolls sideways').toBeLessThanOrEqual(360);
  });
}
