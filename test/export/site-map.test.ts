import { beforeAll, expect, it } from 'vitest';
import { writeSiteMap, writeSiteMapPart } from '#app/export/site-map-pages.server.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { useTestDatabase } from '../support/database.ts';

const ORIGIN = 'https://claims.example.org';
const database = useTestDatabase();
beforeAll(() => loadDemo(database.db), 120_000);

const listUrls = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? '');

it('is one map of all pages where they are few, and an index of maps with the same pages where they are many', async () => {
  const { db } = database;
  const whole = await writeSiteMap(db, ORIGIN);
  expect(whole).toContain('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
  const pages = listUrls(whole).filter((url) => new URL(url).pathname.split('/').length === 3);
  expect(pages).toContain(`${ORIGIN}/benchmarks/math`);
  expect(pages.length).toBeGreaterThan(100);
  const index = await writeSiteMap(db, ORIGIN, 20);
  expect(index).toContain('<sitemapindex ');
  const parts = await Promise.all(
    listUrls(index).map(async (url) => {
      const name = url.slice(`${ORIGIN}/sitemaps/`.length);
      return listUrls((await writeSiteMapPart(db, name, ORIGIN, 20)) ?? '');
    }),
  );
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(20);
  expect(parts.flat().sort()).toEqual([...pages].sort());
});

it.each(['papers-0.xml', 'papers-99999.xml', 'users-1.xml', 'papers-1', '../papers-1.xml', ''])(
  'has no map named %j',
  async (name) => expect(await writeSiteMapPart(database.db, name, ORIGIN)).toBeUndefined(),
);
