import { expectAccessible } from './support/expect-accessible.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { expect, test } from './support/test.ts';

const names = ['Lynx', 'Puma', 'Ocelot', 'Caracal'];
const dates = ['2023-03-01', '2023-09-10', '2024-05-20', '2025-02-03'];

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp(
    names.map((name, i) => ({
      id: name,
      title: `${name}: Patient Search for Proofs`,
      abstract:
        `We present ${name}. ${name} achieves ${73 + 2 * i}.5% accuracy on MATH, compared to ${70 + i}.3% for GPT-4o. ` +
        `${name} achieves ${91 + 2 * i}.5% accuracy on GSM8K, compared to ${90 + i}.1% for GPT-4o. ${name} outperforms GPT-4o by ${3 + i}.2 percentage points on MATH and by ${1 + i}.4 percentage points on GSM8K.` +
        (i === 0
          ? ' It improves accuracy on AIME from 40.0% to 52.0%, a gain of 15.0 percentage points.'
          : ''),
      date: dates[i] ?? '',
    })),
  );
});
test.afterAll(() => app.remove());

test('what is reported of a method is drawn over time, on the benchmark that one chooses', async ({
  page,
}) => {
  await page.goto(`${app.url}/methods/gpt-4o`, { waitUntil: 'networkidle' });
  await page
    .getByRole('navigation', { name: 'GPT-4o: benchmark of the chart' })
    .getByRole('link', { name: /GSM8K/ })
    .click();
  await expect(page).toHaveURL(/over=gsm8k$/);
  const chart = page.getByRole('application', { name: /^GPT-4o on GSM8K over time/ });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('[data-mark]')).toHaveCount(4);
  await chart.focus();
  for (const [i, name] of names.entries()) {
    await page.keyboard.press('ArrowRight');
    await expect(chart.locator('mark')).toHaveText(`${90 + i}.1%`);
    await expect(chart).toContainText(`${name}: Patient Search for Proofs · ${dates[i]}`);
  }
  await expectAccessible(page);
  await chart.locator('[data-mark]').first().click();
  await expect(page.locator(':target')).toHaveText('90.1%');
});

test('improvements are brought together by benchmark, by method and over time', async ({ page }) => {
  await page.goto(`${app.url}/improvements`, { waitUntil: 'networkidle' });
  const views = page.getByRole('navigation', { name: 'View' });
  await views.getByRole('link', { name: 'By benchmark' }).click();
  await expect(page).toHaveURL(/by=benchmark$/);
  const byBenchmark = page.getByRole('table', { name: 'Claimed gains by benchmark' });
  await expect(byBenchmark.getByRole('row', { name: /^MATH/ })).toContainText('6.2');
  const chart = page.getByRole('application', { name: /^Gains by benchmark/ });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('[data-mark]').first()).toBeAttached();
  await expectAccessible(page);

  await byBenchmark.getByRole('row', { name: /^MATH/ }).getByRole('link', { name: '6.2' }).click();
  await expect(page.locator(':target')).toContainText('6.2');

  await page.goto(`${app.url}/improvements?by=method`, { waitUntil: 'networkidle' });
  await expect(
    page.getByRole('table', { name: 'Claimed gains by method' }).getByRole('row', { name: /^Puma/ }),
  ).toContainText('Puma: Patient Search');

  await views.getByRole('link', { name: 'Over time' }).click();
  await expect(page).toHaveURL(/by=time$/);
  const course = page.getByRole('application', { name: /^Gains over time/ });
  await course.scrollIntoViewIfNeeded();
  await expect(course.locator('[data-mark]').first()).toBeAttached();
  await course.focus();
  await page.keyboard.press('End');
  await expect(course).toContainText('Caracal: Patient Search for Proofs · 2025-02-03');
  await expect(page.getByRole('table', { name: 'Claimed gains by quarter' }).locator('tbody th')).toHaveText([
    '2025, 1st quarter',
    '2024, 2nd quarter',
    '2023, 3rd quarter',
    '2023, 1st quarter',
  ]);
  await expectAccessible(page);
});

test('a gain that does not add up is crossed, and counted', async ({ page }) => {
  await page.goto(`${app.url}/improvements?by=benchmark`, { waitUntil: 'networkidle' });
  const row = page
    .getByRole('table', { name: 'Claimed gains by benchmark' })
    .getByRole('row', { name: /^AIME/ });
  await expect(row.locator('td').last()).toHaveText('1');
  const chart = page.getByRole('application', { name: /^Gains by benchmark/ });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('[data-mark] path')).toHaveCount(1);
  await page.goto(`${app.url}/improvements?by=time`, { waitUntil: 'networkidle' });
  const course = page.getByRole('application', { name: /^Gains over time/ });
  await course.scrollIntoViewIfNeeded();
  await expect(course.locator('[data-mark] path')).toHaveCount(1);
});
