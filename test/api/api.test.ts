/** The API on a real Postgres with the demo corpus, asked as a client would, without a web server between. */
import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answerApi } from '#app/api/answer.server.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import type { SourceRecord } from '#app/sources/paper.ts';
import { findHome } from '#db/queries/home.server.ts';
import type { Database } from '#db/schema.ts';
import { paper } from '../db/fixtures.ts';
import { useTestDatabase } from '../support/database.ts';

const ORIGIN = 'https://claims.example.org';
const database = useTestDatabase();
beforeAll(() => loadDemo(database.db), 120_000);

/** Fields are looked at one by one. */
type Item = Record<string, unknown>;

interface Page {
  items: Item[];
  next: string | null;
}

function ask(path: string, { method = 'GET', db = database.db as Kysely<Database> } = {}) {
  return answerApi(new Request(`${ORIGIN}/api/v1${path}`, { method }), {
    db,
    remember: (_, compute) => compute(),
    headers: { ETag: 'W/"one"' },
  });
}

async function read<Body = Page>(path: string): Promise<Body> {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  return (await response.json()) as Body;
}

/** All items, page by page. */
async function readAll(path: string): Promise<Item[]> {
  const items = [];
  const sign = path.includes('?') ? '&' : '?';
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await read(`${path}${cursor && `${sign}cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

async function expectProblem(path: string, status: number, detail: RegExp, options = {}): Promise<Response> {
  const response = await ask(path, options);
  expect(response.headers.get('Content-Type'), path).toBe('application/problem+json');
  expect(response.status, path).toBe(status);
  const body = (await response.clone().json()) as { type: string; status: number; detail: string };
  expect(body).toMatchObject({ type: 'about:blank', status });
  expect(body.detail).toMatch(detail);
  return response;
}

const keysOf = (items: Item[], key: string) => items.map((item) => item[key] as unknown);

describe('lists', () => {
  it('give everything once, page by page', async () => {
    const { totals } = await findHome(database.db);
    const papers = await readAll('/papers?limit=7');
    expect(new Set(keysOf(papers, 'slug')).size).toBe(totals.papers);
    expect(papers).toHaveLength(totals.papers);
    const claims = await readAll('/claims?limit=50');
    expect(new Set(keysOf(claims, 'id')).size).toBe(totals.claims);
    expect(claims).toHaveLength(totals.claims);
    expect(await readAll('/benchmarks?limit=9')).toHaveLength(totals.benchmarks);
    expect((await readAll('/methods?limit=20')).length).toBeGreaterThan(40);
  });

  it('go on behind the last item whatever has been added meanwhile', async () => {
    const first = await read<Page>('/papers?limit=3');
    const rest = await read<Page>(`/papers?limit=200&cursor=${first.next}`);
    const latest = await read<Page>('/papers?limit=3&order=desc');
    const added: SourceRecord = {
      ok: true,
      line: 1,
      paper: paper({ externalId: 'later', title: 'Later', abstract: 'LaterNet reaches 12.5% on MATH.' }),
    };
    await ingestPapers(database.db, toStream([added]));
    const restNow = await read<Page>(`/papers?limit=200&cursor=${first.next}`);
    expect(keysOf(restNow.items, 'slug')).toEqual([...keysOf(rest.items, 'slug'), 'later']);
    const behindLatest = await read<Page>(`/papers?limit=3&order=desc&cursor=${latest.next}`);
    expect(keysOf(behindLatest.items, 'slug')).not.toContain('later');
    expect(keysOf(latest.items, 'slug')).not.toContain(keysOf(behindLatest.items, 'slug')[0]);
  });

  it('name the next page in a header too', async () => {
    const response = await ask('/papers?limit=2&q=reasoning');
    const { next } = (await response.json()) as Page;
    expect(response.headers.get('Link')).toBe(
      `<${ORIGIN}/api/v1/papers?limit=2&q=reasoning&cursor=${next}>; rel="next"`,
    );
    expect((await ask('/papers?limit=200')).headers.get('Link')).toBeNull();
  });

  it('are narrowed down', async () => {
    const scores = await readAll('/claims?benchmark=math&kind=score&min=80');
    expect(scores.length).toBeGreaterThan(0);
    for (const { value, kind, benchmark } of scores) {
      expect(value).toBeGreaterThanOrEqual(80);
      expect(kind).toBe('score');
      expect(benchmark).toMatchObject({ slug: 'math', page: `${ORIGIN}/benchmarks/math` });
    }
    const [one] = await readAll('/claims?method=rstar-math&limit=1');
    const bySlug = await readAll(`/claims?paper=${(one?.source as { paper: { slug: string } }).paper.slug}`);
    expect(keysOf(bySlug, 'id')).toContain(one?.id);
    expect(await readAll('/claims?status=corrected')).toEqual([]);
    expect(await readAll('/claims?benchmark=nothing-like-it')).toEqual([]);
    const dated = paper({
      externalId: 'dated',
      title: 'Ocelot reasoning',
      abstract: 'On ocelots.',
      publishedOn: '2024-06-01',
    });
    await ingestPapers(database.db, toStream([{ ok: true, line: 1, paper: dated }]));
    const narrow = (search: string) => readAll(`/papers?q=ocelots&${search}`);
    expect(keysOf(await narrow('publishedFrom=2024-06-01&publishedTo=2024-06-01'), 'externalId')).toEqual([
      'dated',
    ]);
    expect(await narrow('publishedFrom=2024-06-02')).toEqual([]);
    expect(await narrow('publishedTo=2024-05-31')).toEqual([]);
    expect(await readAll('/papers?source=test&externalId=dated')).toHaveLength(1);
    expect(keysOf(await readAll('/benchmarks?q=math-500'), 'slug')).toEqual(['math-500']);
    expect(keysOf(await readAll('/methods?q=rstar'), 'name')).toContain('rStar-Math');
  });

  it('have gains of one basis, the largest first', async () => {
    const gains = await readAll('/improvements?limit=10&basis=unspecified');
    expect(gains.length).toBeGreaterThan(10);
    const values = keysOf(gains, 'value') as number[];
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(keysOf(gains, 'id')).size).toBe(gains.length);
    expect(new Set(keysOf(gains, 'basis'))).toEqual(new Set(['unspecified']));
    expect(new Set(keysOf(gains, 'change'))).toEqual(new Set(['improvement']));
  });

  it('have declines and gains of which nobody says apart from improvements', async () => {
    const lossy = paper({
      externalId: 'lossy',
      title: 'Lossy',
      abstract: 'Without its verifier, the accuracy of LossyNet on MATH drops by 7.5 points.',
    });
    await ingestPapers(database.db, toStream([{ ok: true, line: 1, paper: lossy }]));
    const of = (change: string) => readAll(`/improvements?benchmark=math&change=${change}`);
    const declines = await of('decline');
    expect(keysOf(declines, 'value')).toContain(7.5);
    expect(new Set(keysOf(declines, 'change'))).toEqual(new Set(['decline']));
    expect(keysOf(await readAll('/improvements?benchmark=math'), 'change')).not.toContain('decline');
    const [unknown, gains, all] = [await of('unknown'), await of('improvement'), await of('all')];
    expect(all).toHaveLength(unknown.length + gains.length + declines.length);
    for (const { slotConfidence } of declines)
      expect(slotConfidence).toMatchObject({
        kind: expect.any(Number) as number,
        role: expect.any(Number) as number,
      });
    await expectProblem('/improvements?change=sideways', 400, /change/);
  });
});

describe('a value', () => {
  it('carries where it was read', async () => {
    const { items } = await read<Page>('/claims?method=rstar-math&benchmark=math&kind=score');
    const [claim] = items as unknown as [{ id: number; written: string; source: Record<string, unknown> }];
    const {
      paper: from,
      start,
      end,
      quote,
      sentence,
      page,
      publisher,
    } = claim.source as never as {
      [name: string]: string;
    } & { paper: { slug: string }; start: number; end: number };
    const { abstract, claims } = await read<{ abstract: string; claims: { id: number }[] }>(
      `/papers/${from.slug}`,
    );
    expect(abstract.slice(start, end)).toBe(quote);
    expect(abstract).toContain(sentence);
    expect(sentence).toContain(quote);
    expect(page).toBe(`${ORIGIN}/papers/${from.slug}#claim-${start}-${end}`);
    expect(publisher).toMatch(/^https:\/\//);
    expect(claims.map(({ id }) => id)).toContain(claim.id);
    expect(await read(`/claims/${claim.id}`)).toEqual(claim);
  });
});

describe('leaderboards', () => {
  interface Board extends Page {
    total: number;
    metric: { key: string };
  }

  it('rank, and page in the order of their ranks', async () => {
    const whole = await read<Board>('/leaderboards/math?limit=200&show=all');
    expect(whole.items[0]).toMatchObject({ rank: 1, claim: { method: { name: 'rStar-Math' }, value: 90 } });
    const paged = await readAll('/leaderboards/math?limit=2&show=all');
    expect(paged).toEqual(whole.items);
    expect(paged).toHaveLength(whole.total);
  });

  it('go on behind a row that is better than what was added meanwhile', async () => {
    const first = await read<Board>('/leaderboards/math?limit=2&show=all');
    const added: SourceRecord = {
      ok: true,
      line: 1,
      paper: paper({ externalId: 'top', title: 'Top', abstract: 'TopNet reaches 99.5% on MATH.' }),
    };
    const behind = await read<Board>(`/leaderboards/math?limit=2&show=all&cursor=${first.next}`);
    await ingestPapers(database.db, toStream([added]));
    const behindNow = await read<Board>(`/leaderboards/math?limit=2&show=all&cursor=${first.next}`);
    expect(claimIds(behindNow)).toEqual(claimIds(behind));
    const firstNow = await read<Board>('/leaderboards/math?limit=2&show=all');
    expect(firstNow.items[0]).toMatchObject({ claim: { value: 99.5 } });
  });

  it('are listed with their metrics', async () => {
    const boards = await readAll('/leaderboards?limit=4');
    const math = boards.find(({ benchmark }) => (benchmark as { slug: string }).slug === 'math');
    expect(math).toMatchObject({ metrics: [{ key: 'accuracy' }] });
    for (const { scores } of boards) expect(scores).toBeGreaterThan(0);
  });

  const claimIds = ({ items }: Board) => items.map(({ claim }) => (claim as { id: number }).id);
});

describe('fields', () => {
  it('come as asked for, inner ones too', async () => {
    const { items, next } = await read<Page>('/claims?limit=2&fields=value,source.quote,source.paper.slug');
    expect(Object.keys(items[0] ?? {})).toEqual(['value', 'source']);
    expect(items[0]?.source).toEqual({
      quote: expect.any(String) as string,
      paper: { slug: expect.any(String) as string },
    });
    expect(next).not.toBeNull();
    expect(Object.keys(await read<object>('/benchmarks/math?fields=name'))).toEqual(['name']);
    expect((await read<Page>('/leaderboards/math?limit=1&fields=claim.value')).items).toEqual([
      { claim: { value: 99.5 } },
    ]);
  });

  it.each(['colour', 'source.colour', 'value.more', '__proto__', 'constructor.name'])(
    'that are not there are refused: %s',
    async (fields) => {
      await expectProblem(`/claims?fields=${fields}`, 400, /^fields: there is no field/);
    },
  );
});

describe('what cannot be answered', () => {
  it.each([
    ['/nothing', /nothing at \/api\/v1\/nothing/],
    ['', /There is nothing/],
    ['/papers/no-such-paper', /no-such-paper/],
    ['/papers/%E0%A4%A', /There is nothing/],
    ['/claims/2147483647', /2147483647/],
    ['/benchmarks/no-such', /no-such/],
    ['/methods/no-such', /no-such/],
    ['/leaderboards/no-such', /no-such/],
  ])('is not found: %s', async (path, detail) => {
    await expectProblem(path, 404, detail);
  });

  it.each([
    ['/papers?limit=0', 'limit'],
    ['/papers?limit=201', 'limit'],
    ['/papers?limit=many', 'limit'],
    ['/papers?colour=red', 'colour'],
    ['/papers?publishedFrom=yesterday', 'publishedFrom'],
    ['/papers?cursor=nonsense', 'cursor'],
    ['/papers?q=%00', 'q'],
    ['/claims?kind=guess', 'kind'],
    ['/claims?benchmark=math&min=Infinity', 'min'],
    ['/claims/0', 'id'],
    ['/claims/9999999999', 'id'],
    [`/claims?cursor=${Buffer.from('[1,2]').toString('base64url')}`, 'cursor'],
    [`/improvements?cursor=${Buffer.from('[1]').toString('base64url')}`, 'cursor'],
  ])('says which parameter is wrong: %s', async (path, parameter) => {
    const response = await expectProblem(path, 400, new RegExp(`^${parameter}: `));
    expect(await response.json()).toMatchObject({ errors: [{ parameter }] });
  });

  it('is a value without anything to measure it on', async () => {
    await expectProblem('/claims?min=3', 400, /do not compare/);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('is %s where one can only read', async (method) => {
    const response = await expectProblem('/claims', 405, /GET/, { method });
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('is anything while the database is away, and the log says why', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const db = {} as Kysely<Database>;
    await expectProblem('/papers', 500, /log of the server/, { db });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

it('sends what makes an answer conditional', async () => {
  expect((await ask('/papers')).headers.get('ETag')).toBe('W/"one"');
});

async function* toStream(records: SourceRecord[]) {
  yield* records;
}
