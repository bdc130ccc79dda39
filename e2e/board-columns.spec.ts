/** What a reader sets on a board stands in its address: columns, order and filters. */
import type { Page } from '@playwright/test';
import {
  makeDataDir,
  removeDirectory,
  runClaimboard,
  startApp,
  type RunningApp,
} from './support/start-app.ts';
import { expect, test } from './support/test.ts';

/** Each paper reports its own result and what it started from: two rows. */
const made = [
  { name: 'Lynx', base: 'Qwen2.5-7B', from: 50, to: 81 },
  { name: 'Puma', base: 'Qwen2.5-14B', from: 70, to: 85 },
  { name: 'Ounce', base: 'Llama-3-8B', from: 60, to: 70 },
];
const papers = made.map(({ name, base, from, to }) => ({
  id: name,
  title: `${name}: Patient Search for Proofs`,
  abstract: `We present ${name}. With 64 rollouts, ${name} improves ${base} from ${from}.0% to ${to}.0% on MATH.`,
  date: '2025-02-03',
}));

let dataDir: string;
let app: RunningApp;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  dataDir = makeDataDir();
  runClaimboard(dataDir, ['ingest', '-'], papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  app = await startApp(dataDir);
});
test.afterAll(async () => {
  await app?.stop();
  removeDirectory(dataDir);
});

const boardOf = (page: Page) => page.getByRole('main').getByRole('table').first();
const rowsOf = (page: Page) => boardOf(page).locator('tbody tr');
const headsOf = (page: Page) => boardOf(page).getByRole('columnheader');

test('columns, order and filters are chosen, and whoever is sent the address sees the same', async ({
  page,
  browser,
}) => {
  await page.goto(`${app.url}/benchmarks/math`, { waitUntil: 'networkidle' });
  await expect(rowsOf(page).filter({ hasText: 'Lynx' }).first()).toContainText('64 rollouts');
  await page.getByText('Columns', { exact: false }).first().click();
  await page.getByLabel('Model family').last().check();
  await page.getByLabel('Date').uncheck();
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(page).toHaveURL(/[?&]cols=value,best,/);
  await expect(headsOf(page).filter({ hasText: 'Family' })).toBeVisible();
  await expect(headsOf(page).filter({ hasText: 'Date' })).toHaveCount(0);

  await boardOf(page).getByRole('link', { name: 'To baseline' }).click();
  await expect(page).toHaveURL(/sort=delta/);
  await expect(rowsOf(page).first()).toContainText('+31');

  await page.getByRole('combobox', { name: 'Model family' }).selectOption('Qwen');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('unchecked');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(page).toHaveURL(/status=unchecked&family=Qwen/);
  await expect(rowsOf(page)).toHaveCount(4);
  await expect(rowsOf(page).first()).toContainText('Lynx');

  const elsewhere = await browser.newPage();
  await elsewhere.goto(page.url());
  expect(await boardOf(elsewhere).innerText()).toBe(await boardOf(page).innerText());
  await elsewhere.close();

  await page.getByRole('link', { name: 'Take the filter Qwen family away' }).click();
  await expect(rowsOf(page)).toHaveCount(6);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same form works as a plain GET', async ({ page }) => {
    await page.goto(`${app.url}/benchmarks/math`);
    await page.getByText('Columns', { exact: false }).first().click();
    await page.getByLabel('Paper', { exact: true }).uncheck();
    await page.getByRole('combobox', { name: 'Model family' }).selectOption('Llama');
    await page.getByRole('button', { name: 'Show these' }).click();
    await expect(page).toHaveURL(/family=Llama&cols=value,best/);
    await expect(rowsOf(page)).toHaveCount(2);
    await expect(headsOf(page).filter({ hasText: 'Paper' })).toHaveCount(0);
  });
});
