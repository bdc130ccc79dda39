import type { NamedKind } from '#db/names/name-tables.server.ts';

/** Where an address names benchmarks and methods by their slugs. */
interface Named {
  /** Its group takes the part of the path that is a slug; without one the path names nothing. */
  path: RegExp;
  ofPath?: NamedKind;
  /** Parameters that hold a slug, or several apart by commas. */
  params?: Readonly<Record<string, NamedKind>>;
}

const ADDRESSES: readonly Named[] = [
  { path: /^\/benchmarks\/([^/]+)\/badge\.svg$/, ofPath: 'benchmark', params: { method: 'method' } },
  { path: /^\/benchmarks\/([^/]+)/, ofPath: 'benchmark' },
  { path: /^\/methods\/([^/]+)/, ofPath: 'method' },
  {
    path: /^\/compare(?:\/|$)/,
    params: {
      methods: 'method',
      benchmarks: 'benchmark',
      shown: 'benchmark',
      x: 'benchmark',
      y: 'benchmark',
    },
  },
  { path: /^\/conflicts$|^\/conflict-list\//, params: { benchmark: 'benchmark' } },
  { path: /^\/api\/v1\/(?:benchmarks|leaderboards)\/([^/]+)/, ofPath: 'benchmark' },
  { path: /^\/api\/v1\/methods\/([^/]+)/, ofPath: 'method' },
  {
    path: /^\/api\/v1\/(?:claims|improvements)\/?$/,
    params: { benchmark: 'benchmark', method: 'method', base: 'method' },
  },
];

/** Slugs by what they are slugs of. */
export type Slugs = Record<NamedKind, string[]>;

/** The slugs that an address names. */
export function listNamedSlugs(url: URL): Slugs {
  const slugs: Slugs = { benchmark: [], method: [] };
  renameInAddress(url, (what, slug) => {
    slugs[what].push(slug);
    return slug;
  });
  return slugs;
}

/** The address, without its origin, with every slug that it names as `rename` has it; of equal ones in a list one is left. */
export function renameInAddress(url: URL, rename: (what: NamedKind, slug: string) => string): string {
  const address = ADDRESSES.find(({ path }) => path.test(url.pathname));
  if (!address) return url.pathname + url.search;
  const { path, ofPath, params = {} } = address;
  const pathname = ofPath
    ? url.pathname.replace(path, (whole, slug: string) =>
        whole.replace(slug, () => encodeURIComponent(rename(ofPath, decode(slug)))),
      )
    : url.pathname;
  return pathname + renameInSearch(url.search, params, rename);
}

/** What is not renamed stays as it was written, character for character. */
function renameInSearch(
  search: string,
  params: Readonly<Record<string, NamedKind>>,
  rename: (what: NamedKind, slug: string) => string,
): string {
  const parts = search
    .slice(1)
    .split('&')
    .map((part) => {
      const [[name, value] = ['', '']] = new URLSearchParams(part);
      const what = Object.hasOwn(params, name) ? params[name] : undefined;
      if (!what) return part;
      const slugs = value.split(',');
      const renamed = slugs.map((slug) => (slug === '' ? slug : rename(what, slug)));
      if (renamed.join() === slugs.join()) return part;
      return `${name}=${[...new Set(renamed)].map(encodeURIComponent).join(',')}`;
    });
  return search === '' ? '' : `?${parts.join('&')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
