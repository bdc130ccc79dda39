import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectAccessible } from './support/expect-accessible.ts';
import { startOwnApp, type OwnApp, type OwnPaper } from './support/own-app.ts';
import { signIn } from './support/sign-in.ts';
import { startWorker } from './support/start-worker.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

const papers: OwnPaper[] = Array.from({ length: 600 }, (_, i) => ({
  id: `p${i}`,
  title: `Wren ${i}: Reading by Night`,
  abstract: `We present Wren${i}. On MATH, Wren${i} reaches ${10 + (i % 80)}.4%.`,
}));

let app: OwnApp;
let folder: string;
let list: string;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'claimboard-jobs-'));
  list = path.join(folder, 'papers.jsonl');
  app = await startOwnApp(papers.slice(0, 2));
});
test.afterAll(async () => {
  await app.remove();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(async ({ page }) => {
  await signIn(page, 'admin', app);
});

function writeList(count: number): void {
  writeFileSync(
    list,
    papers
      .slice(0, count)
      .map((paper) => `${JSON.stringify(paper)}\n`)
      .join(''),
  );
}

test('what is queued waits for a worker, and the page follows its progress by itself', async ({ page }) => {
  writeList(600);
  app.run(['ingest', '--queue', list]);
  await page.locator('summary').filter({ hasText: 'Robin admin' }).click();
  await page.getByRole('link', { name: 'Jobs' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Store papers' });
  await expect(row).toContainText('0 of 3 done, 3 queued');
  await expect(page.getByRole('main')).toContainText('No worker is there');
  await expectAccessible(page);

  const stop = startWorker(app.dataDir);
  await expect(page.getByRole('main')).toContainText(/Worker \d+ on/, { timeout: 30_000 });
  await expect(row).toContainText('3 of 3 done', { timeout: 30_000 });
  await expect(row).toContainText('600 papers, 598 new, 2 known');
  await page.getByRole('button', { name: 'Re-read all papers' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('3 jobs queued.');
  await expect(page.getByRole('row').filter({ hasText: 'Read papers' })).toContainText('3 of 3 done', {
    timeout: 30_000,
  });
  await stop();
  await expect(page.getByRole('main')).toContainText('No worker is there');
});

test('a job that failed shows its error, and is done when it is retried', async ({ page }) => {
  test.slow();
  writeList(1);
  app.run(['watch', 'add', list, '--every', '6h']);
  rmSync(list);
  const stop = startWorker(app.dataDir);
  await page.goto(`${app.url}/jobs`);
  // Three attempts, with the pauses between them.
  const failed = page.getByRole('region', { name: 'Failed jobs' });
  await expect(failed.getByRole('row').filter({ hasText: list })).toContainText('ENOENT', {
    timeout: 60_000,
  });
  await expect(page.getByRole('heading', { name: '1 failed job' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  writeList(1);
  await failed.getByRole('button', { name: 'Retry job' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 job queued again.');
  await expect(failed).toBeHidden({ timeout: 30_000 });
  const watched = page.getByRole('region', { name: 'Watched sources' });
  await expect(watched.getByRole('row').filter({ hasText: list })).toContainText('1 papers, 1 known', {
    timeout: 30_000,
  });
  await stop();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the buttons work as well', async ({ page }) => {
    writeList(300);
    app.run(['ingest', '--queue', list]);
    await page.goto(`${app.url}/jobs`);
    const row = page.getByRole('row').filter({ hasText: '2 queued' });
    await row.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('main').getByRole('status')).toHaveText('2 jobs cancelled.');
    await expect(page.getByRole('row').filter({ hasText: '2 cancelled' })).toContainText('0 of 2 done');
  });
});
