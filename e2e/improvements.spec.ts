import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { expect, test } from './support/test.ts';

test('the largest claimed gain of a kind leads to its sentence', async ({ page }) => {
  await page.goto('/improvements', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: /^Factors/ }).click();
  await expect(page).toHaveURL(/basis=factor/);
  const listed = page.getByRole('table', { name: 'Claimed gains' });
  const values = await listed.locator('td.number a').allTextContents();
  const numbers = values.map((text) => Number.parseFloat(text.split('–').at(-1) ?? ''));
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));

  await listed.locator('td.number a').first().click();
  await expect(page).toHaveURL(/\/papers\/[^#]+#claim-/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('a search keeps the kind of gain, and its address shows the same list', async ({ page }) => {
  await page.goto('/improvements?basis=unspecified', { waitUntil: 'networkidle' });
  const rows = page.locator('main tbody tr');
  const all = await rows.count();
  const box = page.locator('main').getByRole('searchbox');
  await box.fill('math');
  await box.press('Enter');
  await expect(page).toHaveURL(/basis=unspecified.*q=math/);
  await expect(rows).not.toHaveCount(all);
  const shown = await rows.count();
  expect(shown).toBeGreaterThan(0);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(rows).toHaveCount(shown);
});

test.describe('of papers with a decline', () => {
  const abstract =
    'We present Snipe. Snipe improves accuracy on MATH by 6.2 points. Without its verifier, accuracy on MATH drops by 7.5 points.';
  let app: OwnApp;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    app = await startOwnApp([{ id: 'snipe', title: 'Snipe', abstract }]);
  });
  test.afterAll(() => app.remove());

  test('it is never among the improvements, and has a list of its own', async ({ page }) => {
    await page.goto(`${app.url}/improvements`, { waitUntil: 'networkidle' });
    const values = page.locator('table.is-widest td.number a');
    await expect(values).toHaveText(['6.2 points']);
    const choice = page.getByRole('navigation', { name: 'Better or worse' });
    await choice.getByRole('link', { name: /^Declines/ }).click();
    await expect(page).toHaveURL(/change=decline/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Declines');
    await expect(values).toHaveText(['7.5 points']);
    await values.click();
    await expect(page.locator('.claim-card', { hasText: '7.5 points' })).toContainText('decline');
  });
});
