import { missingPages } from './support/every-page.ts';
import { expect, test } from './support/test.ts';

test.use({ expectedErrors: [/status of 40[04]/] });

for (const [name, address] of missingPages) {
  test(`says that it is not there, and where to go on: ${name}`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  });
}

const oddParameters = [
  '/benchmarks/math?sort=sideways',
  '/benchmarks/math?page=-1',
  '/benchmarks/math?page=1e99',
  '/benchmarks/math?show=%00',
  '/benchmarks?page=999',
  '/benchmarks?q=%25%27%22%5C',
  '/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  `/search?q=${'x'.repeat(3000)}`,
];

for (const address of oddParameters) {
  test(`bears odd parameters: ${address.slice(0, 60)}`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status(), 'an error of ours').toBeLessThan(500);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('shows what was searched for as text', async ({ page }) => {
  await page.goto('/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
  await expect(page.getByRole('main')).toContainText('<img src=x onerror=alert(1)>');
});
