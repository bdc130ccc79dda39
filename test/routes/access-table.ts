/**
 * Who may do what, by route. A loader or action that is not in this table fails test/routes/access.test.ts, and
 * e2e/access.spec.ts sends a visitor and a reviewer to everything that is not for everybody.
 */
import type { AccountRole } from '#app/accounts/account.ts';
import type { TokenScope } from '#app/accounts/api-token.ts';

/** Everybody, or whoever is signed in with at least this role. */
export type Who = 'everybody' | AccountRole;

export interface RouteAccess {
  /** Where the route answers; the parts that change are filled with something. */
  address: string;
  /** Who may read, where there is a loader. */
  loader?: Who;
  /** Who may write, where there is an action. */
  action?: Who;
  /** What a program's token has to allow; without it no token opens what is not for everybody. */
  scope?: TokenScope;
  /** Whether it is asked by programs, which get 401 instead of a form to sign in by. */
  isForPrograms?: boolean;
}

/** By the name of the folder in app/routes; `root` is app/root.tsx. */
export const accessTable: Record<string, RouteAccess> = {
  root: { address: '/', loader: 'everybody' },
  $: { address: '/nowhere', loader: 'everybody' },
  _index: { address: '/', loader: 'everybody' },
  'api._index': { address: '/api', loader: 'everybody' },
  // Writes nothing: says that one cannot write there.
  'api.v1.papers': {
    address: '/api/v1/papers',
    loader: 'everybody',
    action: 'editor',
    scope: 'write:papers',
    isForPrograms: true,
  },
  'api.v1.claims.$id.reviews': {
    address: '/api/v1/claims/1/reviews',
    loader: 'everybody',
    action: 'reviewer',
    scope: 'write:reviews',
    isForPrograms: true,
  },
  'api.v1.$': { address: '/api/v1/claims', loader: 'everybody', action: 'everybody' },
  'benchmarks.$slug_.badge[.]svg': { address: '/benchmarks/math/badge.svg', loader: 'everybody' },
  'benchmarks.$slug_.card[.]png': { address: '/benchmarks/math/card.png', loader: 'everybody' },
  'benchmarks.$slug_.feed[.]atom': { address: '/benchmarks/math/feed.atom', loader: 'everybody' },
  'new-bests[.]atom': { address: '/new-bests.atom', loader: 'everybody' },
  'new-papers[.]atom': { address: '/new-papers.atom', loader: 'everybody' },
  'watches.$id': { address: '/watches/1', loader: 'editor' },
  oembed: { address: '/oembed', loader: 'everybody' },
  'robots[.]txt': { address: '/robots.txt', loader: 'everybody' },
  'search[.]atom': { address: '/search.atom', loader: 'everybody' },
  'sitemap[.]xml': { address: '/sitemap.xml', loader: 'everybody' },
  'sitemaps.$page': { address: '/sitemaps/papers-1.xml', loader: 'everybody' },
  'benchmark-list.$file': { address: '/benchmark-list/table.csv', loader: 'everybody' },
  'benchmarks.$slug': { address: '/benchmarks/math', loader: 'everybody' },
  'benchmarks.$slug_.$file': { address: '/benchmarks/math/table.csv', loader: 'everybody' },
  'benchmarks._index': { address: '/benchmarks', loader: 'everybody' },
  'claims.$id.sentence': { address: '/claims/1/sentence', loader: 'everybody' },
  compare: { address: '/compare', loader: 'everybody' },
  'compare_.$file': { address: '/compare/table.csv', loader: 'everybody' },
  find: { address: '/find', loader: 'everybody' },
  improvements: { address: '/improvements', loader: 'everybody' },
  'improvements_.$file': { address: '/improvements/table.csv', loader: 'everybody' },
  'methods.$slug': { address: '/methods/rstar-math', loader: 'everybody' },
  'methods.$slug_.$file': { address: '/methods/rstar-math/table.csv', loader: 'everybody' },
  'papers.$id': { address: '/papers/x', loader: 'everybody', action: 'reviewer' },
  'papers.$id_.$file': { address: '/papers/x/table.csv', loader: 'everybody' },
  search: { address: '/search', loader: 'everybody' },
  'search_.$file': { address: '/search/table.csv', loader: 'everybody' },
  suggest: { address: '/suggest', loader: 'everybody' },
  // Writes a cookie and nothing else.
  theme: { address: '/theme', loader: 'everybody', action: 'everybody' },
  ingest: { address: '/ingest', loader: 'editor', action: 'editor' },
  // Stores nothing of what it reads.
  try: { address: '/try', loader: 'everybody', action: 'everybody' },
  'try_.store': { address: '/try/store', loader: 'everybody', action: 'editor' },

  'benchmarks.$slug_.edit': { address: '/benchmarks/math/edit', loader: 'editor', action: 'editor' },
  'benchmarks.$slug_.merge': { address: '/benchmarks/math/merge', loader: 'editor', action: 'editor' },
  'benchmarks.$slug_.history': { address: '/benchmarks/math/history', loader: 'everybody', action: 'editor' },
  'methods.$slug_.edit': { address: '/methods/rstar-math/edit', loader: 'editor', action: 'editor' },
  'methods.$slug_.merge': { address: '/methods/rstar-math/merge', loader: 'editor', action: 'editor' },
  'methods.$slug_.history': { address: '/methods/rstar-math/history', loader: 'everybody', action: 'editor' },
  names: { address: '/names', loader: 'everybody', action: 'editor' },
  'claims.$id._index': { address: '/claims/1', loader: 'everybody' },
  review: { address: '/review', loader: 'reviewer', action: 'reviewer' },
  'review_.changes': { address: '/review/changes', loader: 'reviewer' },
  'review_.changes_.$file': { address: '/review/changes/table.csv', loader: 'reviewer' },
  'review_.decisions': { address: '/review/decisions', action: 'reviewer' },
  'review_.number': { address: '/review/number', loader: 'reviewer' },
  'conflict-list.$file': { address: '/conflict-list/table.csv', loader: 'everybody' },
  'conflicts._index': { address: '/conflicts', loader: 'everybody' },
  'conflicts.$id': { address: '/conflicts/1', loader: 'everybody', action: 'reviewer' },

  'sign-in': { address: '/sign-in', loader: 'everybody', action: 'everybody' },
  'sign-in_.github': { address: '/sign-in/github', loader: 'everybody' },
  'sign-in_.github_.return': { address: '/sign-in/github/return', loader: 'everybody' },
  'sign-out': { address: '/sign-out', loader: 'everybody', action: 'everybody' },
  // Whoever has the link that is printed or handed on; without it there is nothing to see.
  welcome: { address: '/welcome', loader: 'everybody', action: 'everybody' },
  'new-password': { address: '/new-password', loader: 'everybody', action: 'everybody' },
  account: { address: '/account', loader: 'reviewer', action: 'reviewer' },
  accounts: { address: '/accounts', loader: 'admin', action: 'admin' },
  jobs: { address: '/jobs', loader: 'admin', action: 'admin' },
};
