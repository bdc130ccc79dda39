import { answer, startModelEndpoint, type ModelEndpoint } from '#test/support/model-endpoint.ts';
import { propose } from '#test/support/proposals.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { signIn } from './support/sign-in.ts';
import { startWorker } from './support/start-worker.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });
// A budget that cannot be read.
test.use({ expectedErrors: [/status of 400 .*jobs\.data/] });

const papers = Array.from({ length: 12 }, (_, i) => ({
  id: `p${i}`,
  title: `Wren ${i}: Reading by Night`,
  abstract: `We present Wren${i}. On MATH, Wren${i} reaches ${50 + i}.4%. Room ${i}.25 hosts the servers of GSM8K.`,
}));

let endpoint: ModelEndpoint;
let settings: Record<string, string>;
let app: OwnApp;
test.beforeAll(async () => {
  endpoint = await startModelEndpoint();
  endpoint.behave(({ abstract }) => {
    const [, quote = ''] = /Room (\d+\.25)/.exec(abstract) ?? [];
    return answer([propose(abstract, quote, { benchmark: 'GSM8K' })]);
  });
  settings = {
    LLM_BASE_URL: endpoint.baseUrl,
    LLM_MODEL: 'scripted-1',
    LLM_PRICE_IN: '1',
    LLM_PRICE_OUT: '2',
  };
  app = await startOwnApp(papers, settings);
});
test.afterAll(async () => {
  await app.remove();
  endpoint.close();
});
test.beforeEach(async ({ page }) => {
  await signIn(page, 'admin', app);
});

test('what only a model reads reaches the page of its paper and the queue, and its cost the page of jobs', async ({
  page,
}) => {
  // A worker of its own is started, which takes its time on a busy machine.
  test.slow();
  await page.goto(`${app.url}/jobs`);
  const budget = page.getByLabel('Budget');
  await budget.fill('much');
  await page.getByRole('button', { name: 'Queue the questions' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Write the budget as an amount in dollars, like 2.50, or leave it empty.',
  );
  await budget.fill('2.50');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Queue the questions' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 job queued.');
  const row = page.getByRole('row').filter({ hasText: 'Ask a model' });
  await expect(row).toContainText('stored papers, assist with scripted-1');
  await expect(row).toContainText('$0.00 of $2.50 spent');

  const stop = startWorker(app.dataDir, settings);
  await expect(page.getByRole('main')).toContainText('asks scripted-1', { timeout: 30_000 });
  await expect(row).toContainText('1 of 1 done', { timeout: 30_000 });
  await expect(row).toContainText('12 answers');
  await expect(row).toContainText('$0.0168 of $2.50 spent');
  await stop();

  await page.goto(`${app.url}/search?q=Reading+by+Night`);
  await page.getByRole('link', { name: 'Wren 3: Reading by Night' }).first().click();
  await expect(page.getByRole('main')).toContainText('3.25');
  await expect(page.getByRole('main')).toContainText('scripted-1');
  await page.goto(`${app.url}/review`);
  await expect(page.getByRole('main')).toContainText('Only scripted-1 takes it for a result.');
});

test('the form fits a narrow screen in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${app.url}/jobs`);
  await expect(page.getByRole('button', { name: 'Queue the questions' })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
