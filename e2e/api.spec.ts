import { runGeneratedClient } from './support/generated-client.ts';
import { expect, test } from './support/test.ts';

/** Written against the generated types alone: where the document says something else than this needs, it does not compile. */
const CLIENT = `
import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

const client = createClient<paths>({ baseUrl: process.argv[2] });

const claims: components['schemas']['Claim'][] = [];
for (let cursor: string | undefined; ; ) {
  const { data, error } = await client.GET('/claims', {
    params: { query: { benchmark: 'math', kind: 'score', limit: 3, cursor } },
  });
  if (error) throw new Error(error.detail);
  claims.push(...data.items);
  if (data.next === null) break;
  cursor = data.next;
}
const [best] = (await client.GET('/leaderboards/{benchmark}', { params: { path: { benchmark: 'math' } } })).data!.items;
const paper = await client.GET('/papers/{slug}', { params: { path: { slug: best!.claim.source.paper.slug } } });
const missing = await client.GET('/papers/{slug}', { params: { path: { slug: 'no-such-paper' } } });
// @ts-expect-error the document knows only these kinds
const wrong = await client.GET('/claims', { params: { query: { kind: 'guess' } } });
const { start, end, quote } = best!.claim.source;
console.log(
  JSON.stringify({
    claims: claims.map(({ id }) => id),
    best: [best!.rank, best!.claim.method?.name, best!.claim.written],
    isQuoted: paper.data!.abstract.slice(start, end) === quote,
    missing: [missing.response.status, missing.error?.status],
    wrong: wrong.error?.errors?.map(({ parameter }) => parameter),
  }),
);
`;

test('a client that was generated from the served document compiles and finds its way', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const served = await request.get('/api/v1/openapi.json');
  const said = await runGeneratedClient(await served.text(), CLIENT, [`${baseURL}/api/v1`]);
  expect(said).toMatchObject({
    best: [1, 'rStar-Math', '90.0%'],
    isQuoted: true,
    missing: [404, 404],
    wrong: ['kind'],
  });
  const { claims } = said as { claims: number[] };
  expect(claims.length).toBeGreaterThan(3);
  expect(new Set(claims).size).toBe(claims.length);
});

test('reading is open to pages of other sites, writing is not', async ({ request }) => {
  const elsewhere = { Origin: 'https://elsewhere.example' };
  const read = await request.get('/api/v1/benchmarks?limit=1', { headers: elsewhere });
  expect(read.headers()['access-control-allow-origin']).toBe('*');
  expect(read.headers()['access-control-allow-credentials']).toBeUndefined();
  expect(read.headers()['access-control-expose-headers']).toBe('ETag, Link');
  const missing = await request.get('/api/v1/nothing', { headers: elsewhere });
  expect([missing.status(), missing.headers()['access-control-allow-origin']]).toEqual([404, '*']);
  const asked = await request.fetch('/api/v1/claims', { method: 'OPTIONS', headers: elsewhere });
  expect(asked.status()).toBe(204);
  expect(asked.headers()['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
  const written = await request.post('/api/v1/claims', { headers: elsewhere, data: {} });
  expect(written.status()).toBe(403);
  expect(written.headers()['access-control-allow-origin']).toBeUndefined();
  expect(written.headers()['content-type']).toBe('application/problem+json');
  const odd = await request.fetch('/api/v1/claims', { method: 'PROPFIND' });
  expect([odd.status(), odd.headers()['content-type']]).toEqual([405, 'application/problem+json']);
  const page = await request.get('/benchmarks/math', { headers: elsewhere });
  expect(page.headers()['access-control-allow-origin']).toBeUndefined();
});

test('an answer that a client has already is not sent again', async ({ request }) => {
  const first = await request.get('/api/v1/claims?limit=2');
  const { etag } = first.headers();
  expect(etag).toMatch(/^W\/"/);
  const again = await request.get('/api/v1/claims?limit=2', { headers: { 'If-None-Match': etag ?? '' } });
  expect([again.status(), await again.text()]).toEqual([304, '']);
  expect(again.headers()['access-control-allow-origin']).toBe('*');
  const head = await request.head('/api/v1/claims?limit=2');
  expect([head.status(), await head.text()]).toEqual([200, '']);
});

test('the reference leads to the document and to answers', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'API' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('API and files');
  const examples = await page
    .getByRole('main')
    .locator('a[href^="/api/v1/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(examples.length).toBeGreaterThan(6);
  for (const address of examples) expect((await request.get(address)).status(), address).toBe(200);
  const toSchema = page.getByRole('link', { name: 'ClaimPage' }).first();
  await toSchema.click();
  await expect(page.locator(':target')).toHaveText('ClaimPage');
});
