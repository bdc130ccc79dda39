/** Every table of every page as files: by the link below it, and by the command line. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { openExport } from '#app/export/exports.server.ts';
import { TABLE_FORMATS } from '#app/export/table-formats.ts';
import { refreshDerived } from '#app/ingest/refresh-derived.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { storePaper } from '../names/name-fixtures.ts';
import { useTestDatabase } from '../support/database.ts';
import { askRoute, ORIGIN } from './ask-route.ts';

const database = useTestDatabase();

beforeAll(async () => {
  const { db } = database;
  await loadDemo(db);
  const report = (paper: string, quote: string, version: string) =>
    storePaper(
      db,
      paper,
      [{ quote, benchmark: 'FooBench', method: 'NetA', base: 'GPT-4', metric: 'accuracy' }],
      {
        version,
      },
    );
  await report('one', '90.0%', '1');
  await report('two', '85.0%', '1');
  await report('two', '85.0%', '2');
  await storePaper(
    db,
    'two',
    [{ quote: '85.0%', benchmark: 'FooBench', method: 'NetA', base: 'GPT-4', metric: 'pass@1' }],
    { version: '3' },
  );
  await storePaper(
    db,
    'two',
    [{ quote: '85.0%', benchmark: 'FooBench', method: 'NetA', base: 'GPT-4', metric: 'accuracy' }],
    { version: '4' },
  );
  await storePaper(db, 'gain', [
    {
      quote: '4.5',
      kind: 'gain',
      basis: 'absolute',
      change: 'improvement',
      benchmark: 'FooBench',
      method: 'NetA',
    },
  ]);
  await refreshDerived(db, { hasChanged: true });
}, 120_000);

/** Route of the file, address without the ending, parameters of its path, a heading of the table, whether it cites. */
const FILES: [string, string, Record<string, string>, string, boolean][] = [
  ['benchmark-list.$file', '/benchmark-list/table?q=math', {}, 'also written', false],
  ['benchmarks.$slug_.$file', '/benchmarks/foobench/table?show=all', { slug: 'foobench' }, 'rank', true],
  ['methods.$slug_.$file', '/methods/neta/table', { slug: 'neta' }, 'as written', true],
  ['methods.$slug_.$file', '/methods/neta/standings', { slug: 'neta' }, 'systems', true],
  ['methods.$slug_.$file', '/methods/gpt-4/built-on', { slug: 'gpt-4' }, 'as written', true],
  ['papers.$id_.$file', '/papers/paper-one/table', { id: 'paper-one' }, 'as written', true],
  ['papers.$id_.$file', '/papers/paper-one/standings', { id: 'paper-one' }, 'systems', true],
  ['improvements_.$file', '/improvements/table?basis=absolute', {}, 'basis', true],
  ['improvements_.$file', '/improvements/table?by=benchmark', {}, 'median', true],
  ['improvements_.$file', '/improvements/table?by=method&basis=relative', {}, 'do not add up', true],
  ['improvements_.$file', '/improvements/table?by=time', {}, 'quarter from', true],
  ['compare_.$file', '/compare/table?methods=neta,gpt-4', {}, 'benchmark', false],
  ['search_.$file', '/search/table?q=FooBench%20%3E%2080', {}, 'as written', true],
  ['search_.$file', '/search/papers?q=report', {}, 'authors', true],
  ['conflict-list.$file', '/conflict-list/table?benchmark=foobench', {}, 'conflict', true],
  ['review_.changes_.$file', '/review/changes/table', {}, 'change', false],
];

async function fetchFile(route: string, address: string, params: Record<string, string>, ending: string) {
  const [path = '', search] = address.split('?');
  const file = `${path.split('/').at(-1)}.${ending}`;
  const whole = `${path}.${ending}${search ? `?${search}` : ''}`;
  const answer = (await askRoute(database.db, route, whole, { ...params, file })) as Response;
  return { address: whole, status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function exportFile(address: string, ending: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const asked = { what: 'table' as const, slug: address, format: ending, origin: ORIGIN };
  for await (const piece of (await openExport(database.db, asked)) ?? []) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

describe.each(FILES)('%s: %s', (route, address, params, heading, cites) => {
  it('comes in every format, the same by the command line', async () => {
    for (const ending of [...Object.keys(TABLE_FORMATS), ...(cites ? ['bib'] : [])]) {
      const file = await fetchFile(route, address, params, ending);
      expect(file.status, file.address).toBe(200);
      expect(file.bytes.length, file.address).toBeGreaterThan(20);
      expect((await exportFile(file.address, ending)).equals(file.bytes), file.address).toBe(true);
    }
  });

  it('has rows, of as many cells as its heading', async () => {
    const { bytes } = await fetchFile(route, address, params, 'csv');
    const [head, ...rows] = parse(bytes) as string[][];
    expect(head).toContain(heading);
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each(['exe', 'toString', 'csv.gz', ''])('does not come as .%s', async (ending) => {
    expect((await fetchFile(route, address, params, ending)).status).toBe(404);
  });
});

it.each([
  ['/benchmarks/foobench?show=all', '/benchmarks/foobench/table.csv?show=all'],
  ['/improvements?by=method', '/improvements/table.csv?by=method'],
  ['/conflicts', '/conflict-list/table.csv'],
  ['/benchmarks/', '/benchmark-list/table.csv'],
  [`${ORIGIN}/compare?methods=neta`, '/compare/table.csv?methods=neta'],
])('the address of the page %s stands for its first table', async (page, file) => {
  expect((await exportFile(page, 'csv')).equals(await exportFile(file, 'csv'))).toBe(true);
});

it('has nothing for pages without a table', async () => {
  for (const address of [
    '/',
    '/try',
    '/methods/neta/other.csv',
    '/benchmarks/no-such-thing',
    '/methods/%E0%A4%A',
  ])
    expect((await exportFile(address, 'csv')).length, address).toBe(0);
});

it('every page with a table of its own links to its files', () => {
  const routes = fileURLToPath(new URL('../../app/routes', import.meta.url));
  const components = fileURLToPath(new URL('../../app/components', import.meta.url));
  const withFiles = readdirSync(routes).filter((name) => FILES.some(([route]) => route === name));
  expect(withFiles.sort()).toEqual([...new Set(FILES.map(([route]) => route))].sort());
  const sources = [
    ...readdirSync(routes).map((name) => `${routes}/${name}/route.tsx`),
    `${components}/board-export.tsx`,
  ].map((file) => readFileSync(file, 'utf8'));
  for (const [, address] of FILES) {
    const name = address.split('?')[0]!.split('/').at(-1)!;
    expect(
      sources.some((source) => source.includes('<TableExport') && source.includes(`/${name}`)),
      address,
    ).toBe(true);
  }
});
