/** Addresses of what was merged, each asked as a browser or a program asks it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openExport } from '#app/export/exports.server.ts';
import { mergeSubjects } from '#app/names/merge-subjects.server.ts';
import { makeAuthor, see, storePaper } from '../names/name-fixtures.ts';
import { useTestDatabase } from '../support/database.ts';
import { askRoute, ORIGIN } from './ask-route.ts';

const database = useTestDatabase();

beforeAll(async () => {
  const { db } = database;
  const author = await makeAuthor(db);
  await storePaper(db, 'one', [
    { quote: '71.5%', benchmark: 'FooBench', method: 'NetA', metric: 'accuracy' },
  ]);
  await storePaper(db, 'two', [
    { quote: '72.5%', benchmark: 'Foux Bench', method: 'NetB', metric: 'accuracy' },
    { quote: '60.1%', benchmark: 'MATH', method: 'NetC', metric: 'accuracy' },
  ]);
  const merge = async (what: 'benchmark' | 'method', gone: string, kept: string) =>
    mergeSubjects(db, what, author, { gone: await see(db, what, gone), kept: await see(db, what, kept) });
  await merge('benchmark', 'foux-bench', 'foobench');
  await merge('method', 'netb', 'neta');
});

const ask = (route: string, address: string, params: Record<string, string> = {}) =>
  askRoute(database.db, route, address, params);

const [GONE, NET] = [{ slug: 'foux-bench' }, { slug: 'netb' }];

/** Route, address, parameters of its path, and where it leads. */
const MOVED: [string, string, Record<string, string>, string][] = [
  ['benchmarks.$slug', '/benchmarks/foux-bench?show=all', GONE, '/benchmarks/foobench?show=all'],
  [
    'benchmarks.$slug_.$file',
    '/benchmarks/foux-bench/table.csv?show=all',
    { ...GONE, file: 'table.csv' },
    '/benchmarks/foobench/table.csv?show=all',
  ],
  [
    'benchmarks.$slug_.$file',
    '/benchmarks/foux-bench/annotations.jsonld',
    { ...GONE, file: 'annotations.jsonld' },
    '/benchmarks/foobench/annotations.jsonld',
  ],
  [
    'benchmarks.$slug_.badge[.]svg',
    '/benchmarks/foux-bench/badge.svg?method=neta',
    GONE,
    '/benchmarks/foobench/badge.svg?method=neta',
  ],
  [
    'benchmarks.$slug_.badge[.]svg',
    '/benchmarks/foobench/badge.svg?metric=accuracy&method=netb',
    { slug: 'foobench' },
    '/benchmarks/foobench/badge.svg?metric=accuracy&method=neta',
  ],
  ['benchmarks.$slug_.card[.]png', '/benchmarks/foux-bench/card.png', GONE, '/benchmarks/foobench/card.png'],
  [
    'benchmarks.$slug_.feed[.]atom',
    '/benchmarks/foux-bench/feed.atom',
    GONE,
    '/benchmarks/foobench/feed.atom',
  ],
  ['benchmarks.$slug_.edit', '/benchmarks/foux-bench/edit', GONE, '/benchmarks/foobench/edit'],
  [
    'benchmarks.$slug_.merge',
    '/benchmarks/foux-bench/merge?into=math',
    GONE,
    '/benchmarks/foobench/merge?into=math',
  ],
  ['methods.$slug', '/methods/netb?page=2', NET, '/methods/neta?page=2'],
  [
    'methods.$slug_.$file',
    '/methods/netb/model-index.yaml',
    { ...NET, file: 'model-index.yaml' },
    '/methods/neta/model-index.yaml',
  ],
  [
    'methods.$slug_.$file',
    '/methods/netb/table.tex',
    { ...NET, file: 'table.tex' },
    '/methods/neta/table.tex',
  ],
  ['methods.$slug_.edit', '/methods/netb/edit', NET, '/methods/neta/edit'],
  ['methods.$slug_.merge', '/methods/netb/merge?into=netc', NET, '/methods/neta/merge?into=netc'],
  [
    'compare',
    '/compare?methods=netc,netb&benchmarks=math,foux-bench&x=foux-bench&y=math',
    {},
    '/compare?methods=netc,neta&benchmarks=math,foobench&x=foobench&y=math',
  ],
  ['compare', '/compare?methods=neta%2Cnetb&benchmarks=', {}, '/compare?methods=neta&benchmarks='],
  [
    'compare_.$file',
    '/compare/table.csv?methods=netb',
    { file: 'table.csv' },
    '/compare/table.csv?methods=neta',
  ],
  ['api.v1.$', '/api/v1/benchmarks/foux-bench?fields=slug', {}, '/api/v1/benchmarks/foobench?fields=slug'],
  ['api.v1.$', '/api/v1/leaderboards/foux-bench', {}, '/api/v1/leaderboards/foobench'],
  ['api.v1.$', '/api/v1/methods/netb', {}, '/api/v1/methods/neta'],
  ['api.v1.$', '/api/v1/claims?method=netb&kind=score', {}, '/api/v1/claims?method=neta&kind=score'],
  ['api.v1.$', '/api/v1/claims?base=netb', {}, '/api/v1/claims?base=neta'],
  [
    'api.v1.$',
    '/api/v1/improvements?benchmark=foux-bench&basis=relative',
    {},
    '/api/v1/improvements?benchmark=foobench&basis=relative',
  ],
];

describe('an address of what was merged', () => {
  it.each(MOVED)('%s: %s leads on', async (route, address, params, target) => {
    const answer = await ask(route, address, params);
    expect(answer).toBeInstanceOf(Response);
    const { status, headers } = answer as Response;
    expect([status, headers.get('Location')]).toEqual([301, target]);
    // A merge can be taken back.
    expect(headers.get('Cache-Control')).toBe('no-cache');
  });

  it.each(MOVED)('%s: what %s leads to is there', async (route, _, params, target) => {
    const slug = params.slug === 'netb' ? 'neta' : 'foobench';
    const answer = await ask(route, target, { ...params, slug });
    expect(answer).not.toBeInstanceOf(Error);
    if (answer instanceof Response) expect(answer.status).toBe(200);
  });

  it('is still the address of its own history', async () => {
    expect(await ask('benchmarks.$slug_.history', '/benchmarks/foux-bench/history', GONE)).toMatchObject({
      slug: 'foux-bench',
    });
  });

  it('is embedded as what it was merged into', async () => {
    const url = `${ORIGIN}/benchmarks/foux-bench`;
    const answer = await ask('oembed', `/oembed?${new URLSearchParams({ url }).toString()}`);
    expect(await (answer as Response).json()).toMatchObject({
      title: 'FooBench leaderboard',
      url: `${ORIGIN}/benchmarks/foobench`,
      thumbnail_url: `${ORIGIN}/benchmarks/foobench/card.png`,
    });
  });

  it.each([
    ['board', 'foux-bench', 'foobench', 'csv'],
    ['board', 'foux-bench', 'foobench', 'annotations'],
    ['method', 'netb', 'neta', 'model-index'],
    ['method', 'netb', 'neta', 'jsonl'],
  ] as const)('claimboard export %s %s is that of %s', async (what, gone, kept, format) => {
    const read = async (slug: string) => {
      let text = '';
      const file = await openExport(database.db, { what, slug, format, origin: ORIGIN });
      for await (const piece of file ?? []) text += String(piece);
      return text;
    };
    expect(await read(gone)).toBe(await read(kept));
    expect(await read(gone)).toContain('72.5');
  });
});

describe('an address of nothing', () => {
  it.each([
    ['benchmarks.$slug', '/benchmarks/no-such-thing'],
    ['benchmarks.$slug_.card[.]png', '/benchmarks/no-such-thing/card.png'],
    ['benchmarks.$slug_.feed[.]atom', '/benchmarks/no-such-thing/feed.atom'],
    ['benchmarks.$slug', '/benchmarks/%00'],
    ['methods.$slug', '/methods/%E0%A4%A'],
    ['api.v1.$', '/api/v1/methods/no-such-thing'],
  ])('%s: %s is not found', async (route, address) => {
    expect(await ask(route, address, { slug: 'no-such-thing' })).toMatchObject({ status: 404 });
  });
});
