/** A leaderboard's address says what it shows: a board of sixty made-up papers, sorted, filtered and paged. */
import type { Page } from '@playwright/test';
import {
  makeDataDir,
  removeDirectory,
  runClaimboard,
  startApp,
  type RunningApp,
} from './support/start-app.ts';
import { expect, test } from './support/test.ts';

const letters = [...'abcdefghij'];
const names = [...'KLMNPR'].flatMap((first) => letters.map((letter) => `${first}${letter}ro`));
/** The first of the names is the best; the later a name, the later its paper. */
const papers = names.map((name, i) => ({
  id: name,
  title: `${name} at work`,
  abstract: `We present ${name}. ${name} achieves ${(95 - i).toFixed(1)}% accuracy on MATH.`,
  date: `${i < 20 ? 2024 : 2025}-03-${String(1 + (i % 28)).padStart(2, '0')}`,
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
const methodsOf = (page: Page) => boardOf(page).locator('tbody tr a[href^="/methods/"]');

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`${app.url}/benchmarks/math${search}`, { waitUntil: 'networkidle' });
}

/** What a person to whom the address is sent sees is what the sender sees. */
async function expectSameElsewhere(page: Page): Promise<void> {
  const shown = await methodsOf(page).allTextContents();
  await page.reload();
  await expect(methodsOf(page)).toHaveText(shown);
}

test('the best comes first, fifty on a page, and the rest on the next', async ({ page }) => {
  await open(page);
  await expect(methodsOf(page)).toHaveCount(50);
  await expect(methodsOf(page).first()).toHaveText('Karo');
  await page.getByRole('link', { name: /next/i }).click();
  await expect(page).toHaveURL(/[?&]page=2/);
  await expect(methodsOf(page)).toHaveText(names.slice(50));
  await expect(boardOf(page).locator('tbody tr').first()).toContainText('51');
  await expectSameElsewhere(page);
  await page.goBack();
  await expect(methodsOf(page).first()).toHaveText('Karo');
});

test('a column sorts and turns round, and the address keeps it', async ({ page }) => {
  await open(page);
  await boardOf(page).getByRole('link', { name: 'Method', exact: true }).click();
  await expect(page).toHaveURL(/[?&]sort=method/);
  await expect(boardOf(page).getByRole('columnheader', { name: /Method/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await boardOf(page)
    .getByRole('link', { name: /^Method/ })
    .click();
  await expect(methodsOf(page).first()).toHaveText(names.at(-1) ?? '');
  await expectSameElsewhere(page);
});

test('a year and a text narrow the board down, and the address keeps them', async ({ page }) => {
  await open(page);
  await page.getByLabel('Year').selectOption('2024');
  await page.getByLabel('Method, model or paper').fill('ro at');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/year=2024/);
  await expect(page).toHaveURL(/q=ro/);
  await expect(methodsOf(page)).toHaveText(names.slice(0, 20));
  await expectSameElsewhere(page);
  await page.getByRole('link', { name: 'Clear filters' }).first().click();
  await expect(methodsOf(page)).toHaveCount(50);
});

test('a filter that leaves nothing says so', async ({ page }) => {
  await open(page, '?q=zyzzyva');
  await expect(page.getByRole('main')).toContainText(/no |nothing/i);
  await expect(page.getByRole('link', { name: 'Clear filters' }).first()).toBeVisible();
});
