import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { expect, test } from './support/test.ts';

const papers = [
  'Lynx 61.5 2023-03-01',
  'Puma 58.2 2023-09-10',
  'Ocelot 74.1 2024-05-20',
  'Caracal 83.6 2025-02-03',
]
  .map((line) => line.split(' '))
  .map(([name = '', value, date]) => ({
    id: name,
    title: `${name}: Patient Search for Proofs`,
    abstract: `We present ${name}. ${name} achieves ${value}% accuracy on MATH.`,
    date,
  }));

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp(papers);
});
test.afterAll(() => app.remove());

test('results of several years are walked through by date, and a point leads to its sentence', async ({
  page,
}) => {
  await page.goto(`${app.url}/benchmarks/math`, { waitUntil: 'networkidle' });
  const chart = page.getByRole('application', { name: /MATH accuracy over time/ });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('[data-mark]')).toHaveCount(papers.length);
  await chart.focus();
  for (const { abstract } of papers) {
    await page.keyboard.press('ArrowRight');
    await expect(chart.locator('mark')).toHaveText(/\d+\.\d%/);
    await expect(chart).toContainText(abstract.slice(abstract.indexOf('. ') + 2));
  }
  await chart.locator('[data-mark]').first().click();
  await expect(page.locator(':target')).toContainText('%');
});
