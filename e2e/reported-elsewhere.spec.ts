import type { Page } from '@playwright/test';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { runClaimboard } from './support/start-app.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expect, test } from './support/test.ts';

const CARD = `---
model-index:
- name: godwit-7b
  results:
  - task: { type: text-generation }
    dataset: { name: MATH, type: math }
    metrics:
    - { type: accuracy, value: 99.5 }
    source: { name: Board of Godwits, url: "https://example.org/godwits" }
---
`;

test('what is reported elsewhere shows where it is asked for, and is never ranked', async ({ page }) => {
  test.slow();
  runClaimboard(process.env.CLAIMBOARD_E2E_DATA_DIR ?? '', ['import-results', '-'], CARD);
  await page.goto('/benchmarks/math', { waitUntil: 'networkidle' });
  await expect(page.getByRole('main')).not.toContainText('godwit-7b');
  await page.getByRole('link', { name: 'Show them' }).click();
  await expect(page).toHaveURL(/elsewhere=1/);
  const elsewhere = page.getByRole('region', { name: 'Results on MATH reported elsewhere' });
  await expect(elsewhere.getByRole('row', { name: /godwit-7b/ })).toContainText('99.5');
  await expect(elsewhere.getByRole('row', { name: /godwit-7b/ })).toContainText('no source sentence');
  await expect(page.getByRole('main').getByRole('table').first()).not.toContainText('godwit-7b');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Hide them' }).click();
  await expect(page.getByRole('main')).not.toContainText('godwit-7b');
});

const TABLES = JSON.stringify([
  {
    task: 'Mathematical reasoning',
    datasets: [
      {
        dataset: 'MATH',
        sota: {
          metrics: ['Accuracy'],
          rows: [
            {
              model_name: 'Curlew-70B',
              paper_title: 'Curlew: Listening at Low Tide',
              paper_url: 'https://example.org/curlew',
              paper_date: '2024-11-02',
              metrics: { Accuracy: '97.1' },
            },
            {
              model_name: 'A system with a name that goes on for longer than anybody would like to read',
              paper_url: `https://example.org/${'without-any-place-to-break'.repeat(4)}`,
              metrics: { Accuracy: '41%' },
            },
          ],
        },
      },
    ],
  },
]);

test.describe('what was asked to be shown', () => {
  let app: OwnApp;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    app = await startOwnApp(
      Array.from({ length: 60 }, (_, i) => ({
        id: `p${i}`,
        title: `Study ${i} of patience`,
        abstract: `We present Wader${i}. Wader${i} achieves ${(95 - i).toFixed(1)}% accuracy on MATH.`,
        date: `${2024 + (i % 2)}-03-01`,
      })),
    );
    app.run(['import-results', '-'], TABLES);
  });
  test.afterAll(() => app?.remove());
  test.beforeEach(() => test.slow());

  const elsewhereOf = (page: Page) =>
    page.getByRole('region', { name: 'Results on MATH reported elsewhere' });

  async function expectShown(page: Page, ...address: RegExp[]) {
    for (const part of [/[?&]elsewhere=1/, ...address]) await expect(page).toHaveURL(part);
    await expect(elsewhereOf(page).getByRole('row', { name: /Curlew-70B/ })).toContainText('97.1');
  }

  test('stays through filters, columns, sorting, views and pages', async ({ page }) => {
    await page.goto(`${app.url}/benchmarks/math`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Show them' }).click();
    await expectShown(page);
    await page.getByRole('link', { name: /next/i }).click();
    await expectShown(page, /page=2/);
    await page.getByRole('link', { name: 'Hide them' }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(elsewhereOf(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Show them' }).click();
    await page.getByRole('link', { name: 'Method', exact: true }).click();
    await expectShown(page, /sort=method/);
    await page.getByRole('link', { name: /^All claims/ }).click();
    await expectShown(page, /sort=method/, /show=all/);
    await page.getByLabel('Year').selectOption('2024');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expectShown(page, /sort=method/, /show=all/, /year=2024/);
    await page.getByRole('link', { name: 'Clear filters' }).first().click();
    await expect(page).not.toHaveURL(/year/);
    await expectShown(page);
    await page.reload();
    await expectShown(page);
  });

  test('is given out in files of its own, which say no rank', async ({ page }) => {
    await page.goto(`${app.url}/benchmarks/math?elsewhere=1`, { waitUntil: 'networkidle' });
    const section = page.locator('section').filter({ has: elsewhereOf(page) });
    for (const name of ['CSV', 'Markdown', 'JSON Lines', 'Parquet', 'LaTeX']) {
      const address = (await section.getByRole('link', { name, exact: true }).getAttribute('href'))!;
      const file = await page.request.get(`${app.url}${address}`);
      expect(file.status(), name).toBe(200);
      expect((await file.body()).toString('latin1'), name).toContain('Curlew-70B');
    }
    const csv = await (await page.request.get(`${app.url}/benchmarks/math/elsewhere.csv`)).text();
    expect(csv.split('\r\n')[0]).toBe('method,metric,as written,value,said in,url,date,task,origin');
    const ranking = await (await page.request.get(`${app.url}/benchmarks/math/table.csv?elsewhere=1`)).text();
    expect(ranking).not.toContain('Curlew');
    expect((await page.request.get(`${app.url}/benchmarks/math/elsewhere.bib`)).status()).toBe(404);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`fits a narrow screen, in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(`${app.url}/benchmarks/math?elsewhere=1`, { waitUntil: 'networkidle' });
      await elsewhereOf(page).scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await expect(elsewhereOf(page).getByText('97.1')).toBeInViewport();
      await expectAccessible(page);
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what is shown stays when a form is sent', async ({ page }) => {
    test.slow();
    runClaimboard(process.env.CLAIMBOARD_E2E_DATA_DIR ?? '', ['import-results', '-'], CARD);
    await page.goto('/benchmarks/math?elsewhere=1');
    await page.getByLabel('Method, model or paper').fill('star');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page).toHaveURL(/q=star&elsewhere=1$/);
    await expect(page.getByRole('row', { name: /godwit-7b/ })).toBeVisible();
  });
});
