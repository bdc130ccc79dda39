import { expect, test } from './support/test.ts';

test('methods are added by name, side by side, and the address shows the same', async ({ page }) => {
  await page.goto('/compare', { waitUntil: 'networkidle' });
  await page.getByLabel('Add a method or model').fill('rStar-Math');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page).toHaveURL(/methods=rstar-math$/);
  await expect(page.getByRole('columnheader', { name: /rStar-Math/ })).toBeVisible();
  await page.getByLabel('Add a method or model').fill('Qwen2.5-Math-7B');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('columnheader')).toContainText(['Benchmark', 'rStar-Math', 'Qwen2.5-Math-7B']);

  await page.getByLabel('Add a benchmark').fill('MATH');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page).toHaveURL(/benchmarks=[^&]*math/);
  const table = await page.locator('main table').first().innerText();
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator('main table').first().innerText()).toBe(table);

  await page.locator('main td.number a').first().click();
  await expect(page).toHaveURL(/\/papers\/[^#]+#claim-/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('a name that nothing has is said, and nothing is lost', async ({ page }) => {
  await page.goto('/compare?methods=rstar-math', { waitUntil: 'networkidle' });
  await page.getByLabel('Add a method or model').fill('zyzzyva');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('alert')).toContainText('zyzzyva');
  await expect(page.getByRole('columnheader', { name: /rStar-Math/ })).toBeVisible();
});

test('names complete as one types', async ({ page }) => {
  await page.goto('/compare', { waitUntil: 'networkidle' });
  await page.getByLabel('Add a benchmark').pressSequentially('alpaca');
  await expect(page.locator('datalist option[value^="AlpacaEval"]').first()).toBeAttached();
});

test('what is taken out is out', async ({ page }) => {
  await page.goto('/compare?methods=rstar-math,o1-preview&benchmarks=math', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Take o1-preview out' }).click();
  await expect(page).toHaveURL(/methods=rstar-math&benchmarks=math$/);
  await expect(page.getByRole('columnheader')).toHaveCount(2);
});
