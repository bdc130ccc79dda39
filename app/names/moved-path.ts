/**
 * How an address of something that was merged or joined leads on: for good, as far as anybody knows. Browsers ask again all the
 * same, since a merge can be taken back.
 */
export const MOVED = { status: 301, headers: { 'Cache-Control': 'no-cache' } };

/** The same page of what it was merged into: `/benchmarks/<slug>…` or `/papers/<slug>…` with another slug. */
export function toMovedPath(url: string, slug: string): string {
  const { pathname, search } = new URL(url);
  const [, section, , ...rest] = pathname.split('/');
  return `/${[section, encodeURIComponent(slug), ...rest].join('/')}${search}`;
}
