import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { EGRET, HERON, toFeed } from '#test/support/arxiv-answers.ts';
import { oaiDeleted, oaiList, oaiRecord } from '#test/support/oai-answers.ts';
import {
  startServiceServer,
  type Asked,
  type CannedAnswer,
  type ServiceServer,
} from '#test/support/service-server.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { signIn } from './support/sign-in.ts';
import { environmentOf, program } from './support/start-app.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

const QUERY = 'arxiv:cat:cs.CL AND abs:birds';
const HARVEST = 'arxiv-oai:cs:2025-01-01';
const BROKEN = { ...EGRET, id: '2502.00008v1', title: 'No Text', summary: ' ' };

let app: OwnApp;
let service: ServiceServer;
let settings: Record<string, string>;
let answer: (asked: Asked) => CannedAnswer;
test.beforeAll(async () => {
  service = await startServiceServer((asked) => answer(asked));
  settings = {
    ARXIV_API_URL: `${service.url}/api/query`,
    ARXIV_OAI_URL: `${service.url}/oai`,
    SOURCES_DELAY_MS: '1',
  };
  app = await startOwnApp(
    [{ id: 'first', title: 'First', abstract: 'First reaches 12.5% on MATH.' }],
    settings,
  );
});
test.afterAll(async () => {
  await app.remove();
  await service.close();
});
test.beforeEach(async ({ page }) => {
  test.slow();
  await signIn(page, 'editor', app);
});

/** Has what is watched fetched, by a worker that ends when it has done so. Returns its exit code. */
async function fetchAll(): Promise<number> {
  app.run(['watch', 'run']);
  // Not waited for as other commands are: the service is in this process, and has to answer.
  const worker = spawn(process.execPath, [program, 'worker', '--once'], {
    env: environmentOf({ DATA_DIR: app.dataDir, ...settings }),
    stdio: 'ignore',
  });
  const [code] = (await once(worker, 'close')) as [number];
  return code;
}

test('what a watch has brought is shown with links, and what could not be used', async ({ page }) => {
  answer = ({ url }) => ({
    body: toFeed(url.pathname === '/api/query' ? [HERON, EGRET, BROKEN] : []),
  });
  await page.goto(`${app.url}/ingest`);
  await expect(page.getByText('claimboard watch add hf:daily --every 1d')).toBeVisible();
  app.run(['watch', 'add', QUERY, '--every', '6h']);
  await page.reload();
  await expect(page.getByText(/^Every 6 h, next .* UTC\. Not fetched yet\.$/)).toBeVisible();

  expect(await fetchAll()).toBe(0);
  await page.reload();
  const watched = page.getByRole('region', { name: 'Watched sources' });
  await expect(watched).toContainText(/Last \d{4}-\d\d-\d\d \d\d:\d\d UTC: 2 papers, 2 new, .*1 malformed\./);
  await watched.getByRole('link', { name: 'Heron: Wading through Search Trees' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heron: Wading through Search Trees');

  await page.goto(`${app.url}/ingest`);
  await watched.getByRole('link', { name: QUERY }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUERY);
  await expect(page.getByText('Record 3: no abstract: "2502.00008"')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Egret' })).toBeVisible();
  await expectAccessible(page);

  const feed = await page.request.get(`${app.url}/new-papers.atom`);
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain('<title>Egret</title>');
});

test('a fetch that failed says why, and the next one goes on from there', async ({ page }) => {
  answer = ({ url }) => {
    if (url.pathname !== '/oai') return { body: toFeed([HERON, EGRET]) };
    return url.searchParams.has('resumptionToken')
      ? { status: 403 }
      : oaiList([oaiRecord('2501.00001', { title: 'Dunlin in Two Parts' })], 'two');
  };
  app.run(['watch', 'add', HARVEST, '--every', '1d']);
  expect(await fetchAll()).toBe(1);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${app.url}/ingest`);
  const watched = page.getByRole('region', { name: 'Watched sources' });
  await expect(watched).toContainText(
    'The last fetch failed: arXiv does not answer this (status 403). Check what is asked for, or try again later.',
  );
  // What came before is stored.
  await expect(watched.getByRole('link', { name: 'Dunlin in Two Parts' })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  answer = ({ url }) =>
    url.pathname === '/oai' && url.searchParams.get('resumptionToken') === 'two'
      ? oaiList([oaiRecord('2501.00002', { title: 'Dunlin Again' })], '')
      : { body: toFeed([HERON, EGRET]) };
  // The job that failed is tried again after a pause.
  await expect(async () => {
    await fetchAll();
    await page.reload();
    await expect(watched.getByRole('link', { name: 'Dunlin Again' })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(watched).not.toContainText('failed');
  await watched.getByRole('link', { name: HARVEST }).click();
  await expect(page.getByText('It goes on after 1 records, where it was cut off.')).toBeVisible();
  await expect(page.getByText(/It failed: arXiv does not answer this/)).toBeVisible();
});

test('a paper that arXiv has deleted says so, and keeps its numbers', async ({ page }) => {
  answer = ({ url }) =>
    url.pathname === '/oai' ? oaiList([oaiDeleted('2501.00001')]) : { body: toFeed([HERON, EGRET]) };
  expect(await fetchAll()).toBe(0);
  await page.goto(`${app.url}/ingest`);
  const watched = page.getByRole('region', { name: 'Watched sources' });
  await expect(watched.getByRole('listitem').filter({ hasText: 'withdrawn' }).first()).toBeVisible();
  await watched.getByRole('link', { name: 'Dunlin in Two Parts' }).first().click();
  await expect(page.getByText('arXiv deleted this paper on 2025-01-09.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('71.4%');
  await expectAccessible(page);
});
