import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  makeDataDir,
  removeDirectory,
  runClaimboard,
  startApp,
  type RunningApp,
} from './support/start-app.ts';
import { expect, test } from './support/test.ts';

const savedPage = fileURLToPath(new URL('../../shared/corpus/hf-papers.txt', import.meta.url));

const papers = [
  {
    id: 'lynx',
    title: 'Lynx: Patient Search for Proofs',
    abstract: 'We present Lynx 🐈. Lynx reaches 83.1% accuracy on MATH, 4.2 points more than GPT-4o.',
    date: '2025-02-03',
  },
  {
    id: 'puma',
    title: 'Puma: Shorter Chains of Thought',
    abstract: 'We present Puma. Puma achieves 85.0% accuracy on MATH.',
    date: '2025-04-01',
  },
];

test.describe.configure({ mode: 'serial' });

let dataDir: string;
let app: RunningApp | undefined;
test.beforeEach(() => {
  dataDir = makeDataDir();
});
test.afterEach(async ({ page }) => {
  // A page that is still asking for something would complain that nobody answers.
  await page.close();
  await app?.stop();
  app = undefined;
  removeDirectory(dataDir);
});

test('somebody feeds a list of their own and finds it ranked', async ({ page }) => {
  test.slow();
  const list = path.join(dataDir, 'papers.jsonl');
  writeFileSync(list, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  runClaimboard(dataDir, ['ingest', list]);
  app = await startApp(dataDir);

  await page.goto(`${app.url}/benchmarks/math`);
  const rows = page.getByRole('main').getByRole('table').first().getByRole('row');
  await expect(rows.nth(1)).toContainText('Puma');
  await expect(rows.nth(2)).toContainText('Lynx');
  await rows
    .nth(2)
    .getByRole('link', { name: /^83\.1/ })
    .click();
  // A character of two code units stands before the number.
  await expect(page.locator(':target')).toHaveText('83.1%');

  // More is added while the app runs, to the database that it has open.
  writeFileSync(
    list,
    `${JSON.stringify({ ...papers[0], id: 'ounce', title: 'Ounce', abstract: 'Ounce achieves 91.0% accuracy on MATH.' })}\n`,
  );
  runClaimboard(dataDir, ['ingest', list]);
  await page.goto(`${app.url}/benchmarks/math`);
  await expect(rows.nth(1)).toContainText('91.0');
});

test('a saved papers page becomes leaderboards', async ({ page }) => {
  test.slow();
  test.skip(!existsSync(savedPage), '../shared/corpus/hf-papers.txt is not here');
  runClaimboard(dataDir, ['ingest', savedPage]);
  app = await startApp(dataDir);
  const leading = [
    ['MATH', 'rStar-Math', '90.0%'],
    ['SWE-bench Verified', 'SWE-RL', '41.0%'],
    ['WebArena-Lite', 'WebRL', '42.4%'],
    ['HotpotQA', 'MASTER', '76%'],
    ['WebShop', 'MASTER', '80%'],
  ] as const;
  for (const [benchmark, method, value] of leading) {
    await page.goto(`${app.url}/benchmarks?q=${encodeURIComponent(benchmark)}`);
    await page.getByRole('main').getByRole('link', { name: benchmark, exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: method }).filter({ hasText: value }).first();
    await row.getByRole('link', { name: value }).click();
    await expect(page.locator(':target')).toHaveText(value);
    await expect(page.locator(':target')).toBeInViewport();
  }
});
