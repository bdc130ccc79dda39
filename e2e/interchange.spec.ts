import { parseAtomFeed } from 'feedsmith';
import { expect, test } from './support/test.ts';

const TYPES: [RegExp, RegExp][] = [
  [/\.csv/, /^text\/csv/],
  [/\.md/, /^text\/markdown/],
  [/\.jsonl(?!d)/, /^application\/jsonl/],
  [/\.parquet/, /^application\/vnd\.apache\.parquet/],
  [/\.tex/, /^application\/x-tex/],
  [/\.bib/, /^application\/x-bibtex/],
  [/\.jsonld/, /^application\/ld\+json/],
  [/\.json(?!l)/, /^application\/json/],
  [/\.yaml/, /^application\/yaml/],
  [/\.atom/, /^application\/atom\+xml/],
];

const PAGES: [page: string, files: number][] = [
  ['/benchmarks/math?show=all', 9],
  ['/benchmarks', 5],
  ['/methods/rstar-math', 7],
  ['/improvements?basis=unspecified', 6],
  ['/compare?methods=rstar-math,o1-preview', 5],
  ['/search?q=MATH+%3E+60', 6],
];

for (const [address, files] of PAGES)
  test(`everything that can be taken from ${address} is there`, async ({ page, request }) => {
    await page.goto(address);
    const links = await page
      .getByRole('main')
      .locator('a[download]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThanOrEqual(files);
    for (const link of links) {
      const answer = await request.get(link);
      expect(answer.status(), link).toBe(200);
      const expected = TYPES.find(([name]) => name.test(link))?.[1];
      expect(answer.headers()['content-type'], link).toMatch(expected ?? /never/);
      expect(answer.headers().etag, link).toMatch(/^W\//);
      expect((await answer.body()).length, link).toBeGreaterThan(20);
    }
  });

test('a paper comes with its BibTeX, and its annotations point into the text beside them', async ({
  page,
  request,
}) => {
  await page.goto('/methods/rstar-math');
  await page.locator('main a[href^="/papers/"]').first().click();
  await expect(page.getByRole('heading', { name: 'As a table' })).toBeVisible();
  const { pathname } = new URL(page.url());
  expect(await (await request.get(`${pathname}/paper.bib`)).text()).toMatch(/^@misc\{/);
  const text = Array.from(await (await request.get(`${pathname}/abstract.txt`)).text());
  const { first } = (await (await request.get(`${pathname}/annotations.jsonld`)).json()) as {
    first: {
      items: { target: { source: string; selector: [{ start: number; end: number }, { exact: string }] } }[];
    };
  };
  expect(first.items.length).toBeGreaterThan(2);
  for (const { target } of first.items) {
    const [{ start, end }, { exact }] = target.selector;
    expect(new URL(target.source).pathname).toBe(`${pathname}/abstract.txt`);
    expect(text.slice(start, end).join('')).toBe(exact);
  }
});

test('a badge says the rank, on our page and in a README', async ({ page, request }) => {
  await page.goto('/methods/rstar-math', { waitUntil: 'networkidle' });
  await page.getByText('Badges for a README').click();
  const snippet = await page.locator('details code').filter({ hasText: 'badge.svg' }).innerText();
  const address = /\((\S+badge\.svg\S+?)\)/.exec(snippet)?.[1] ?? '';
  const badge = await request.get(address);
  expect(badge.headers()['content-type']).toBe('image/svg+xml; charset=utf-8');
  expect(await badge.text()).toContain('#1 · 90.0%');
  const picture = page.getByRole('img', { name: 'rStar-Math on MATH' });
  await expect(picture).toBeVisible();
  expect(
    await picture.evaluate((image: HTMLImageElement) => [image.naturalHeight, image.naturalWidth > 80]),
  ).toEqual([20, true]);
  for (const unknown of [
    '/benchmarks/no-such/badge.svg?method=x',
    '/benchmarks/math/badge.svg?method=%3Cx%3E',
    '/benchmarks/math/badge.svg',
  ]) {
    const grey = await request.get(unknown);
    expect(grey.status(), unknown).toBe(200);
    expect(await grey.text(), unknown).toMatch(/unknown|not ranked/);
  }
});

test('feeds are announced in the heads of pages, and are feeds', async ({ page, request }) => {
  for (const address of ['/', '/benchmarks/math', '/search?q=math']) {
    await page.goto(address);
    const link = page.locator('head link[rel="alternate"][type="application/atom+xml"]');
    const feed = parseAtomFeed(await (await request.get((await link.getAttribute('href')) ?? '')).text());
    expect(feed.id, address).toMatch(/^urn:uuid:/);
    // The demo corpus has no dates, and so no new bests.
    if (address !== '/') expect(feed.entries?.length, address).toBeGreaterThan(0);
    for (const { href } of feed.links ?? []) expect((await request.get(href ?? '')).status(), href).toBe(200);
  }
  expect((await request.get('/benchmarks/no-such/feed.atom')).status()).toBe(404);
});

test('a shared leaderboard has a picture, and search engines find it as a data set', async ({
  page,
  request,
}) => {
  await page.goto('/benchmarks/math');
  const property = (name: string) => page.locator(`head meta[property="${name}"]`).getAttribute('content');
  expect(await property('og:title')).toBe('MATH leaderboard');
  const picture = await request.get((await property('og:image')) ?? '');
  expect(picture.headers()['content-type']).toBe('image/png');
  expect((await picture.body()).readUInt32BE(16)).toBe(1200);
  const dataset = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as {
    '@type': string;
    distribution: { contentUrl: string }[];
  };
  expect(dataset['@type']).toBe('Dataset');
  for (const { contentUrl } of dataset.distribution)
    expect((await request.get(contentUrl)).status()).toBe(200);

  const oembed = await page.locator('head link[type="application/json+oembed"]').getAttribute('href');
  const answer = (await (await request.get(oembed ?? '')).json()) as Record<string, string>;
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'link',
    title: 'MATH leaderboard',
    thumbnail_width: 1200,
  });
  const small = (await (await request.get(`${oembed}&maxwidth=300`)).json()) as object;
  expect(small).not.toHaveProperty('thumbnail_url');
  const elsewhere = encodeURIComponent('https://elsewhere.example/benchmarks/math');
  expect((await request.get(`/oembed?url=${elsewhere}`)).status()).toBe(404);
  expect((await request.get(`${oembed}&format=xml`)).status()).toBe(501);
  expect((await request.get('/oembed')).status()).toBe(400);
});

test('search engines are told which pages there are', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  const address = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? '';
  const urls = [...(await (await request.get(address)).text()).matchAll(/<loc>([^<]+)</g)].map(
    ([, url]) => url ?? '',
  );
  expect(urls.length).toBeGreaterThan(100);
  for (const url of [...urls.slice(0, 8), ...urls.slice(-3)])
    expect((await request.get(url)).status(), url).toBe(200);
});
