import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { expect, test } from './support/test.ts';

const toPaper = (name: string, value: string) => ({
  id: name,
  title: name,
  abstract: `We present ${name}. ${name} reaches ${value} accuracy on MATH.`,
});

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp([toPaper('Lynx', '83.1%')]);
});
test.afterAll(() => app.remove());

test('a page that is still what it was is not sent again, and one that is not is', async ({ request }) => {
  const board = `${app.url}/benchmarks/math`;
  const first = await request.get(board);
  const etag = first.headers().etag ?? '';
  expect(etag).toMatch(/^W\/"/);
  expect(first.headers()['cache-control']).toBe('private, no-cache');

  const again = await request.get(board, { headers: { 'If-None-Match': etag } });
  expect(again.status()).toBe(304);
  expect(await again.text()).toBe('');
  // The policy of the page that the browser keeps names the scripts of that page.
  expect(again.headers()['content-security-policy']).toBeUndefined();

  // Colours are chosen by a cookie.
  const inDark = await request.get(board, { headers: { 'If-None-Match': etag, Cookie: 'theme=dark' } });
  expect(inDark.status()).toBe(200);

  const data = await request.get(`${board}.data`);
  const dataTag = data.headers().etag ?? '';
  expect((await request.get(`${board}.data`, { headers: { 'If-None-Match': dataTag } })).status()).toBe(304);

  app.ingest([toPaper('Puma', '85.0%')]);
  const changed = await request.get(board, { headers: { 'If-None-Match': etag } });
  expect(changed.status()).toBe(200);
  expect(await changed.text()).toContain('85.0%');
  expect(changed.headers().etag).not.toBe(etag);
});

test('what is missing is not kept', async ({ request }) => {
  const missing = await request.get(`${app.url}/benchmarks/no-such-benchmark`);
  expect(missing.status()).toBe(404);
  expect(missing.headers().etag).toBeUndefined();
});

test('a page out of the cache is alive: its scripts run', async ({ page }) => {
  const board = `${app.url}/benchmarks/math`;
  await page.goto(board);
  await page.goto(`${app.url}/improvements`);
  await page.goto(board);
  const { transferSize, decodedBodySize } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation ?? { transferSize: NaN, decodedBodySize: NaN };
  });
  expect(decodedBodySize).toBeGreaterThan(5000);
  expect(transferSize).toBeLessThan(1000);
  // A link that the script follows does not load the page anew.
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Benchmarks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Benchmarks');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});
