import { toXmlText } from './xml-text.ts';

/** What one site map may hold. */
export const MOST_ADDRESSES = 50_000;
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface SitemapEntry {
  url: string;
  changedAt?: Date | undefined;
}

/** Pages, for search engines. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  return write('urlset', 'url', entries);
}

/** Site maps, where one would hold too many pages. */
export function writeSitemapIndex(entries: readonly SitemapEntry[]): string {
  return write('sitemapindex', 'sitemap', entries);
}

function write(list: string, member: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ url, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return `<${member}><loc>${toXmlText(url)}</loc>${changed}</${member}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="${SCHEMA}">\n${lines.join('')}</${list}>\n`;
}
