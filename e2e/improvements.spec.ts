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

test('a decline is never among the improvements, and has a list of its own', async ({ page }) => {
  await page.goto('/improvements?basis=unspecified', { waitUntil: 'networkidle' });
  const valuesOf = (name: string) =>
    page
      .getByRole('table', { name, exact: true })
      .locator('td.number a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const improvements = await valuesOf('Claimed gains');
  await page
    .getByRole('navigation', { name: 'Better or worse' })
    .getByRole('link', { name: /^Declines/ })
    .click();
  await expect(page).toHaveURL(/change=decline/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Declines');
  await expect(page.getByRole('table', { name: 'Claimed declines' })).toBeVisible();
  const declines = await valuesOf('Claimed declines');
  expect(declines.length).toBeGreaterThan(0);
  expect(improvements.filter((place) => declines.includes(place))).toEqual([]);

  await page.getByRole('table', { name: 'Claimed declines' }).locator('td.number a').first().click();
  await expect(page.locator('.claim-card', { hasText: 'decline' }).first()).toBeVisible();
});

test('a search keeps the kind of gain, and its address shows the same list', async ({ page }) => {
  await page.goto('/improvements?basis=unspecified', { waitUntil: 'networkidle' });
  const box = page.locator('main').getByRole('searchbox');
  await box.fill('math');
  await box.press('Enter');
  await expect(page).toHaveURL(/basis=unspecified.*q=math/);
  const rows = page.locator('main tbody tr');
  const shown = await rows.count();
  expect(shown).toBeGreaterThan(0);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(rows).toHaveCount(shown);
});
