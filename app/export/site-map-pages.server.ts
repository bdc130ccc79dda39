import type { Kysely } from 'kysely';
import {
  ADDRESSED,
  findLargestNumbers,
  listAddresses,
  type Addressed,
} from '#db/queries/list-addresses.server.ts';
import type { Database } from '#db/schema.ts';
import { MOST_ADDRESSES, writeSitemap, writeSitemapIndex, type SitemapEntry } from './sitemap.ts';

const OTHER_PAGES = ['/', '/benchmarks', '/improvements', '/compare', '/try', '/api'];

/** All pages in one site map, or the index of several where they are more than one may hold. */
export async function writeSiteMap(
  db: Kysely<Database>,
  origin: string,
  most = MOST_ADDRESSES,
): Promise<string> {
  const largest = await findLargestNumbers(db);
  const numbers = ADDRESSED.reduce((sum, what) => sum + largest[what], 0);
  if (numbers + OTHER_PAGES.length <= most) {
    const lists = await Promise.all(
      ADDRESSED.map((what) => listPages(db, what, { after: 0, to: most }, origin)),
    );
    return writeSitemap([...OTHER_PAGES.map((path) => ({ url: origin + path })), ...lists.flat()]);
  }
  const parts = ADDRESSED.flatMap((what) =>
    Array.from({ length: Math.ceil(largest[what] / most) }, (_, index) => `${what}-${index + 1}`),
  );
  return writeSitemapIndex(parts.map((part) => ({ url: `${origin}/sitemaps/${part}.xml` })));
}

/** One of several, `papers-2.xml`; undefined where there is none of that name. */
export async function writeSiteMapPart(
  db: Kysely<Database>,
  name: string,
  origin: string,
  most = MOST_ADDRESSES,
): Promise<string | undefined> {
  const [, what, number] = /^(papers|benchmarks|methods)-([1-9]\d{0,4})\.xml$/.exec(name) ?? [];
  if (what === undefined) return undefined;
  const after = (Number(number) - 1) * most;
  if (after > 2 ** 31 - 1 - most) return undefined;
  const pages = await listPages(db, what as Addressed, { after, to: after + most }, origin);
  return pages.length > 0 ? writeSitemap(pages) : undefined;
}

async function listPages(
  db: Kysely<Database>,
  what: Addressed,
  range: { after: number; to: number },
  origin: string,
): Promise<SitemapEntry[]> {
  const found = await listAddresses(db, what, range);
  return found.map(({ slug, changedAt }) => ({
    url: `${origin}/${what}/${encodeURIComponent(slug)}`,
    changedAt: changedAt ?? undefined,
  }));
}
