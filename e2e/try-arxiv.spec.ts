import { HERON, toFeed } from '#test/support/arxiv-answers.ts';
import { startServiceServer, type CannedAnswer, type ServiceServer } from '#test/support/service-server.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { expect, test } from './support/test.ts';

const PAPER = [{ id: 'own', title: 'Own', abstract: 'Own reaches 51.0% on MATH.' }];

let arxiv: ServiceServer;
let app: OwnApp;
let answer: (id: string) => CannedAnswer;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  arxiv = await startServiceServer(({ url }) => answer(url.searchParams.get('id_list') ?? ''));
  app = await startOwnApp(PAPER, { ARXIV_API_URL: `${arxiv.url}/api/query`, SOURCES_DELAY_MS: '1' });
});
test.beforeEach(() => {
  arxiv.asked.length = 0;
  answer = (id) => ({ body: toFeed([{ ...HERON, id }]) });
});
test.afterAll(async () => {
  await app.remove();
  await arxiv.close();
});

test('an abstract is fetched by the address of its paper, and read at once', async ({ page }) => {
  await page.goto(`${app.url}/try`, { waitUntil: 'networkidle' });
  await page.getByLabel('Paper on arXiv').fill('https://arxiv.org/abs/2501.00001v1');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-abstract] mark').first()).toHaveText('71.4%');
  await expect(page.getByLabel('Title')).toHaveValue('Heron: Wading through Search Trees');
  await expect(page.getByLabel('Abstract')).toHaveValue(/^We present Heron, which reaches 71\.4% on MATH/);
  await expect(page.getByRole('link', { name: 'arxiv.org/abs/2501.00001' })).toBeVisible();
  expect(arxiv.asked.map(({ url }) => url.searchParams.get('id_list'))).toEqual(['2501.00001v1']);

  // What stands there can be changed and read again, and is not fetched over.
  await page.getByLabel('Abstract').fill('Heron reaches 72.0% on MATH.');
  await page.getByLabel('Title').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-abstract] mark')).toHaveText(['72.0%']);
  expect(arxiv.asked).toHaveLength(1);

  // arXiv is not asked twice for the same.
  await page.getByLabel('Paper on arXiv').fill('arXiv:2501.00001v1');
  await page.getByRole('button', { name: 'Fetch abstract' }).click();
  await expect(page.locator('[data-abstract] mark').first()).toHaveText('71.4%');
  expect(arxiv.asked).toHaveLength(1);
});

test.describe('what cannot be fetched', () => {
  // The browser reports the status of the refusal.
  test.use({ expectedErrors: [/status of (400|404|502|503)/] });

  test('is said in one line, and nothing typed is lost', async ({ page }) => {
    test.slow();
    await page.goto(`${app.url}/try`, { waitUntil: 'networkidle' });
    await page.getByLabel('Title').fill('A title of mine');
    await page.getByLabel('Abstract').fill('It reaches 12.0% on MATH.');
    const fetchPaper = async (name: string) => {
      await page.getByLabel('Paper on arXiv').fill(name);
      await page.getByRole('button', { name: 'Fetch abstract' }).click();
    };
    const cases: [string, CannedAnswer, RegExp][] = [
      ['http://127.0.0.1/secret', {}, /no identifier of arXiv/],
      ['2501.00002', { body: toFeed([]) }, /arXiv has no paper 2501\.00002/],
      ['2501.00003', { body: '<!doctype html><title>Sorry</title>' }, /sent a web page instead of data/],
      ['2501.00004', { body: toFeed([HERON]), cutAt: 300 }, /cannot be reached.*the answer breaks off/],
      [
        '2501.00005',
        { status: 503, headers: { 'Retry-After': '120' } },
        /overloaded .*Try again in 2 minutes/,
      ],
    ];
    for (const [name, canned, problem] of cases) {
      answer = () => canned;
      await fetchPaper(name);
      await expect(page.getByRole('alert')).toContainText(problem);
      await expect(page.getByLabel('Paper on arXiv')).toHaveValue(name);
      await expect(page.getByLabel('Title')).toHaveValue('A title of mine');
      await expect(page.getByLabel('Abstract')).toHaveValue('It reaches 12.0% on MATH.');
    }
    expect(arxiv.asked.some(({ url }) => url.search.includes('127.0.0.1'))).toBe(false);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an abstract is fetched as well', async ({ page }) => {
    // Fetched by the first story, so that it comes although arXiv now has us wait.
    await page.goto(`${app.url}/try`);
    await page.getByLabel('Paper on arXiv').fill('2501.00001v1');
    await page.getByRole('button', { name: 'Fetch abstract' }).click();
    await expect(page.locator('[data-abstract] mark').first()).toHaveText('71.4%');
    await expect(page.getByLabel('Paper on arXiv')).toHaveValue('');
  });
});
