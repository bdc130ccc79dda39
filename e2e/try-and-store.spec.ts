import { HERON, toFeed } from '#test/support/arxiv-answers.ts';
import { startServiceServer, type ServiceServer } from '#test/support/service-server.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

let arxiv: ServiceServer;
let app: OwnApp;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  arxiv = await startServiceServer(() => ({ body: toFeed([{ ...HERON, id: '2501.00001' }]) }));
  app = await startOwnApp([{ id: 'own', title: 'Own', abstract: 'Own reaches 51.0% on MATH.' }], {
    ARXIV_API_URL: `${arxiv.url}/api/query`,
    SOURCES_DELAY_MS: '1',
  });
});
test.afterAll(async () => {
  await app.remove();
  await arxiv.close();
});

test('an editor stores a text that was tried, and finds it on the leaderboard', async ({ page }) => {
  test.slow();
  await signIn(page, 'editor', app);
  await page.goto(`${app.url}/try`);
  await page.getByLabel('Abstract').fill('Magpie reaches 64.2% on MATH.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByLabel('Title of the paper').fill('Magpie collects proofs');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Store this paper' }).click();
  await expect(page.getByRole('heading', { name: 'Magpie collects proofs' })).toBeVisible();
  await page.goto(`${app.url}/benchmarks/math`);
  await expect(page.getByRole('link', { name: '64.2%' }).first()).toBeVisible();
});

test('what came from arXiv is stored as arXiv has it', async ({ page }) => {
  test.slow();
  await signIn(page, 'editor', app);
  await page.goto(`${app.url}/try`);
  await page.getByLabel('Paper on arXiv').fill('2501.00001');
  await page.getByRole('button', { name: 'Fetch abstract' }).click();
  await page.getByRole('button', { name: 'Store this paper' }).click();
  await expect(page.getByRole('heading', { name: HERON.title })).toBeVisible();
  await expect(page.getByRole('link', { name: /arxiv\.org|publisher/i }).first()).toHaveAttribute(
    'href',
    /2501\.00001/,
  );
});

test('nobody else is offered to store, and what they send is refused', async ({ page }) => {
  await page.goto(`${app.url}/try`);
  await page.getByLabel('Abstract').fill('Magpie reaches 64.2% on MATH.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.locator('[data-abstract] mark')).toHaveText(['64.2%']);
  await expect(page.getByRole('button', { name: 'Store this paper' })).toHaveCount(0);
  const refused = await page.request.post(`${app.url}/try/store`, {
    form: { title: 'Planted', abstract: 'Planted reaches 99.9% on MATH.' },
    headers: { Origin: app.url },
  });
  expect(refused.status()).toBe(401);
});
