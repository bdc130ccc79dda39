import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '#app/extraction/claim.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { compareMethods } from '#db/queries/compare.server.ts';
import { findClaimPlace } from '#db/queries/find-claim-place.server.ts';
import { findScores, type ScoreQuestion } from '#db/queries/find-scores.server.ts';
import { findHome } from '#db/queries/home.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { listBoards } from '#db/queries/list-boards.server.ts';
import { listBenchmarks } from '#db/queries/list-benchmarks.server.ts';
import { listConditionSources } from '#db/queries/list-conditions.server.ts';
import { listGains } from '#db/queries/list-gains.server.ts';
import { listVariants } from '#db/queries/list-variants.server.ts';
import { findMethod } from '#db/queries/method.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import { listRelatedPapers } from '#db/queries/related-papers.server.ts';
import { search } from '#db/queries/search.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { refreshStatistics } from '#db/statistics.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { claim, extraction, paper, registry } from './fixtures.ts';

const database = useTestDatabase();

const STAR = paper({
  externalId: 'star',
  title: 'StarNet: reasoning with small models',
  abstract: 'StarNet with Qwen improves MATH from 58.8% to 90.0%, surpassing o1 by +4.5% in 3 rounds.',
  url: 'https://example.org/star',
  publishedOn: '2025-01-08',
  authors: ['A. Uthor'],
});
const MOON = paper({
  externalId: 'moon',
  title: 'MoonNet',
  abstract: 'MoonNet reaches 50.0% on MATH-500 and a win rate of 38.3% on 100%_Arena.',
  publishedOn: '2024-05-01',
  isDigest: true,
});
const SUN = paper({ externalId: 'sun', title: 'SunNet', abstract: 'SunNet reaches 61.0% on MATH.' });
const DARK = paper({ externalId: 'dark', title: 'A survey of reasoning', abstract: 'We survey the field.' });

const onMath = { benchmark: 'MATH', method: 'StarNet', base: 'Qwen' };
const STAR_READ = extraction(
  [
    claim(STAR.abstract, '90.0%', { ...onMath, from: 58.8 }),
    claim(STAR.abstract, '58.8%', { benchmark: 'MATH', method: 'Qwen', role: 'comparator' }),
    claim(STAR.abstract, '+4.5%', {
      ...onMath,
      kind: 'gain',
      basis: 'unspecified',
      change: 'improvement',
      versus: 'o1',
    }),
  ],
  {
    passedOver: [{ ...spanOf(STAR.abstract, '3 rounds'), reason: 'a count' }],
    checks: [{ kind: 'difference', verdict: 'fails', claims: [0, 1], figures: '58.8 + 30 = 88.8, not 90.0' }],
    implied: [
      {
        value: 85.5,
        unit: '%',
        benchmark: 'MATH',
        metric: null,
        method: 'o1',
        claims: [0, 2],
        figures: '90.0 - 4.5',
      },
    ],
  },
);
const MOON_READ = extraction([
  claim(MOON.abstract, '38.3%', { benchmark: '100%_Arena', metric: 'win rate', method: 'our method' }),
  claim(MOON.abstract, '50.0%', { benchmark: 'MATH-500', method: 'MoonNet', base: 'Qwen' }),
]);

function spanOf(text: string, quote: string) {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

beforeAll(async () => {
  const { db } = database;
  const { paperIds } = await insertPapers(db, [STAR, MOON, DARK]);
  const runId = await startRun(db, { extractor: 'rules', version: '7' });
  const read: [number, Extraction][] = [
    [0, STAR_READ],
    [1, MOON_READ],
  ];
  const items = read.map(([i, each]) => ({ paperId: paperIds[i] as number, extraction: each }));
  await storeExtractions(db, runId, items, registry);
  await refreshStatistics(db);
});

describe('listVariants', () => {
  it('gives the same kin whichever of them is asked for, the parent first', async () => {
    const kin = [
      { slug: 'math', name: 'MATH', claims: 3 },
      { slug: 'math-500', name: 'MATH-500', claims: 1 },
    ];
    expect(await listVariants(database.db, 'math')).toEqual(kin);
    expect(await listVariants(database.db, 'math-500')).toEqual(kin);
  });

  it('gives nothing for a benchmark that stands alone, or is none', async () => {
    expect(await listVariants(database.db, '100-arena')).toEqual([]);
    expect(await listVariants(database.db, 'nothing')).toEqual([]);
  });
});

describe('listConditionSources', () => {
  it('gives the texts and passed-over numbers of papers', async () => {
    const found = await listConditionSources(database.db, ['starnet-reasoning-with-small-models', 'none']);
    expect([...found.values()]).toEqual([
      { abstract: STAR.abstract, passedOver: [{ ...spanOf(STAR.abstract, '3 rounds'), reason: 'a count' }] },
    ]);
    expect(await listConditionSources(database.db, [])).toEqual(new Map());
  });
});

describe('listBoards', () => {
  it('gives the whole boards that a paper or a method has scores on', async () => {
    const star = await findPaper(database.db, 'starnet-reasoning-with-small-models');
    const boards = await listBoards(database.db, { paperId: star?.paper.id ?? 0 });
    expect(boards.map(({ benchmark }) => benchmark)).toEqual([
      { slug: 'math', name: 'MATH', metric: 'accuracy', isLowerBetter: false },
    ]);
    expect(boards[0]?.rows.map(({ quote }) => quote).sort()).toEqual(['58.8%', '90.0%']);
    const found = await findLeaderboard(database.db, { slug: 'math' });
    for (const row of boards[0]?.rows ?? [])
      expect(found?.rows.find(({ id }) => id === row.id)).toMatchObject(row);
    expect(await listBoards(database.db, { methodSlug: 'starnet' })).toEqual(boards);
    expect(await listBoards(database.db, { methodSlug: 'nothing' })).toEqual([]);
  });
});

describe('findLeaderboard', () => {
  it('gives the benchmark with its facts, scores and gains', async () => {
    const found = await findLeaderboard(database.db, { slug: 'math' });
    expect(found?.benchmark).toEqual({
      slug: 'math',
      name: 'MATH',
      task: 'Mathematical reasoning',
      metric: 'accuracy',
      isLowerBetter: false,
      min: 0,
      max: 100,
      aliases: ['Hendrycks MATH'],
      parent: null,
      reportedElsewhere: 0,
    });
    expect(found?.metrics).toEqual([{ metric: null, scores: 2, gains: 1 }]);
    expect(found?.rows.map(({ quote }) => quote).sort()).toEqual(['58.8%', '90.0%']);
    expect(found?.gains.map(({ quote }) => quote)).toEqual(['+4.5%']);
  });

  it('gives a row with all that is known of it', async () => {
    const found = await findLeaderboard(database.db, { slug: 'math' });
    const { start, end } = spanOf(STAR.abstract, '90.0%');
    expect(found?.rows.find(({ quote }) => quote === '90.0%')).toEqual({
      id: expect.any(Number),
      anchor: `claim-${start}-${end}`,
      start,
      end,
      quote: '90.0%',
      value: 90,
      low: null,
      unit: '%',
      kind: 'score',
      basis: null,
      change: null,
      benchmark: { name: 'MATH', slug: 'math' },
      metric: null,
      setting: null,
      method: { name: 'StarNet', slug: 'starnet' },
      base: { name: 'Qwen', slug: 'qwen' },
      role: 'proposed',
      versus: null,
      from: 58.8,
      qualifier: null,
      rule: 'reach-score',
      confidence: 0.9,
      slotConfidence: { kind: 0.9, benchmark: 0.9, metric: 0.9, method: 0.9, role: 0.9 },
      status: 'unchecked',
      verdict: 'fails',
      paper: {
        slug: 'starnet-reasoning-with-small-models',
        title: STAR.title,
        publishedOn: '2025-01-08',
        url: STAR.url,
        isDigest: false,
      },
      settled: null,
    });
  });

  it('names the parent of a variant, and takes no rows from it', async () => {
    const found = await findLeaderboard(database.db, { slug: 'math-500' });
    expect(found?.benchmark.parent).toEqual({ slug: 'math', name: 'MATH' });
    expect(found?.rows.map(({ value }) => value)).toEqual([50]);
  });

  it.each(['', 'unheard-of', 'MATH', "'", '\0', '\ud800'])('finds nothing for %j', async (slug) => {
    expect(await findLeaderboard(database.db, { slug })).toBeUndefined();
  });
});

describe('listBenchmarks', () => {
  const list = (search = '', limit = 10, offset = 0) =>
    listBenchmarks(database.db, { search, limit, offset });

  it('counts claims, scores and papers, most claims first', async () => {
    const { benchmarks, total } = await list();
    expect(total).toBe(3);
    expect(benchmarks[0]).toEqual({
      slug: 'math',
      name: 'MATH',
      task: 'Mathematical reasoning',
      isLowerBetter: false,
      claims: 3,
      scores: 2,
      papers: 1,
      metrics: [],
    });
    expect(benchmarks.map(({ name }) => name)).toEqual(['MATH', '100%_Arena', 'MATH-500']);
    expect(benchmarks[1]?.metrics).toEqual(['win rate']);
  });

  it.each([
    ['math', ['MATH', 'MATH-500']],
    ['hendrycks', ['MATH']],
    ['%', ['100%_Arena']],
    ['0%_a', ['100%_Arena']],
    ['_', ['100%_Arena']],
    ['\\', []],
    ['math\0', ['MATH', 'MATH-500']],
    ["'; drop table claims; --", []],
  ])('finds by a part of a name: %j', async (text, names) => {
    const { benchmarks, total } = await list(text);
    expect(benchmarks.map(({ name }) => name)).toEqual(names);
    expect(total).toBe(names.length);
  });

  it('gives pages, and the total on each, even beyond the last', async () => {
    expect((await list('', 1, 1)).benchmarks.map(({ name }) => name)).toEqual(['100%_Arena']);
    expect(await list('', 10, 100)).toEqual({ benchmarks: [], total: 3 });
    expect(await list('', 0)).toEqual({ benchmarks: [], total: 3 });
    expect(await list('hendrycks', 10, 100)).toEqual({ benchmarks: [], total: 1 });
  });
});

describe('findPaper', () => {
  it('gives the paper with all that was read in it, in the order of the text', async () => {
    const found = await findPaper(database.db, 'starnet-reasoning-with-small-models');
    const { source, externalId, title, abstract, url, publishedOn, authors, isDigest } = STAR;
    expect(found?.paper).toMatchObject({
      ...{ source, externalId, title, abstract, url, publishedOn, authors, isDigest },
      readBy: { extractor: 'rules', version: '7' },
    });
    expect(found?.claims.map(({ quote }) => quote)).toEqual(['58.8%', '90.0%', '+4.5%']);
    expect(found?.passedOver).toEqual([{ ...spanOf(STAR.abstract, '3 rounds'), reason: 'a count' }]);
    const [from, to, gain] = found?.claims.map(({ id }) => id) ?? [];
    expect(found?.checks).toEqual([
      {
        kind: 'difference',
        verdict: 'fails',
        figures: '58.8 + 30 = 88.8, not 90.0',
        claimIds: [from, to],
      },
    ]);
    expect(found?.implied).toEqual([
      {
        value: 85.5,
        unit: '%',
        benchmark: { name: 'MATH', slug: 'math' },
        metric: null,
        method: { name: 'o1', slug: 'o1' },
        figures: '90.0 - 4.5',
        claimIds: [to, gain],
      },
    ]);
  });

  it('finds the same by number', async () => {
    const bySlug = await findPaper(database.db, 'moonnet');
    expect(await findPaper(database.db, bySlug?.paper.id ?? 0)).toEqual(bySlug);
  });

  it('knows a paper that nobody has read yet', async () => {
    const found = await findPaper(database.db, 'a-survey-of-reasoning');
    expect(found).toMatchObject({
      paper: { readBy: null },
      claims: [],
      passedOver: [],
      checks: [],
      implied: [],
    });
  });

  it.each(['unheard-of', '', '\0', '1', -1, 2 ** 31])('finds nothing for %j', async (slugOrId) => {
    expect(await findPaper(database.db, slugOrId)).toBeUndefined();
  });
});

describe('findMethod', () => {
  it('keeps claims of the method and of what is built on it apart', async () => {
    const found = await findMethod(database.db, 'qwen');
    expect(found?.method).toEqual({ slug: 'qwen', name: 'Qwen', aliases: [] });
    expect(found?.claims.map(({ quote }) => quote)).toEqual(['58.8%']);
    expect(found?.asBase.map(({ quote }) => quote).sort()).toEqual(['+4.5%', '50.0%', '90.0%']);
  });

  it('finds nothing for a phrase or an unknown name', async () => {
    expect(await findMethod(database.db, 'our-method')).toBeUndefined();
    expect(await findMethod(database.db, '\0')).toBeUndefined();
  });

  it('shows the phrase where a claim has one, without a link', async () => {
    const found = await findPaper(database.db, 'moonnet');
    expect(found?.claims.map(({ method }) => method)).toEqual([
      { name: 'MoonNet', slug: 'moonnet' },
      { name: 'our method', slug: null },
    ]);
  });
});

describe('search', () => {
  it('finds benchmarks and methods by parts of names, the closest first', async () => {
    const found = await search(database.db, 'math');
    expect(found.benchmarks.map(({ name, claims }) => [name, claims])).toEqual([
      ['MATH', 3],
      ['MATH-500', 1],
    ]);
    expect((await search(database.db, 'QWEN')).methods).toEqual([{ slug: 'qwen', name: 'Qwen', claims: 4 }]);
    expect((await search(database.db, 'net')).methods.map(({ name }) => name)).toEqual([
      'StarNet',
      'MoonNet',
    ]);
  });

  it.each(['StrNet', 'star nett', 'MATTH'])('says that it guesses at %s', async (text) => {
    const { benchmarks, methods, guessed } = await search(database.db, text);
    expect([...benchmarks, ...methods].map(({ name }) => name)[0]).toBe(
      text === 'MATTH' ? 'MATH' : 'StarNet',
    );
    expect(guessed).toContain(text === 'MATTH' ? 'benchmarks' : 'methods');
  });

  it('does not guess where a name has the text in it', async () => {
    expect((await search(database.db, 'Moon-Net')).guessed).not.toContain('methods');
    expect((await search(database.db, 'zyzzyva')).guessed).toEqual([]);
  });

  it('finds papers by the beginnings of words where nothing has the whole words', async () => {
    expect((await search(database.db, 'rea sma')).papers.map(({ title }) => title)).toEqual([STAR.title]);
  });

  it('finds papers by their words, those with the word in the title first', async () => {
    const found = await search(database.db, 'reason');
    expect(found.papers.map(({ slug }) => slug).sort()).toEqual([
      'a-survey-of-reasoning',
      'starnet-reasoning-with-small-models',
    ]);
    expect((await search(database.db, 'field')).papers).toEqual([
      {
        slug: 'a-survey-of-reasoning',
        title: 'A survey of reasoning',
        publishedOn: null,
        isDigest: false,
        claims: 0,
        isRead: false,
      },
    ]);
    expect((await search(database.db, 'reasoning -survey')).papers).toHaveLength(1);
  });

  it.each(['', '   ', '\0', '&|!():*', '"', '%', '_', '\\', "'", '-', 'a'.repeat(10_000), '🚀\ud83d'])(
    'takes any text: %j',
    async (text) => {
      const found = await search(database.db, text.slice(0, 300));
      const isPartOfName = text === '%' || text === '_' || text === '-';
      if (!isPartOfName) expect(found.benchmarks).toEqual([]);
      else expect(found.benchmarks.length).toBeLessThan(3);
    },
  );
});

describe('the home page', () => {
  it('shows the latest papers that report something, and totals', async () => {
    const home = await findHome(database.db, { benchmarks: 1, papers: 3 });
    expect(home.totals).toEqual({ papers: 3, papersWithClaims: 2, claims: 5, benchmarks: 3, methods: 4 });
    expect(home.benchmarks.map(({ slug }) => slug)).toEqual(['math']);
    expect(home.papers.map(({ title }) => title)).toEqual([STAR.title, MOON.title]);
  });
});

describe('findClaimPlace', () => {
  it('gives the abstract with the offsets of the claim in it', async () => {
    const found = await findLeaderboard(database.db, { slug: 'math' });
    const row = found?.rows.find(({ quote }) => quote === '90.0%');
    const place = await findClaimPlace(database.db, row?.id ?? 0);
    expect(place?.abstract.slice(place.start, place.end)).toBe('90.0%');
  });

  it('finds nothing for a number that no claim has', async () => {
    expect(await findClaimPlace(database.db, 2 ** 31 - 1)).toBeUndefined();
  });
});

describe('gains over all benchmarks', () => {
  it('are listed by basis, with how many there are of each', async () => {
    const { gains, totals } = await listGains(database.db, {
      basis: 'unspecified',
      sort: 'largest',
      limit: 10,
      offset: 0,
    });
    expect(gains.map(({ quote, versus }) => [quote, versus])).toEqual([['+4.5%', 'o1']]);
    const none = { absolute: 0, relative: 0, factor: 0, unspecified: 0 };
    const one = { ...none, unspecified: 1 };
    expect(totals).toEqual({ improvement: one, decline: none, unknown: none, all: one });
  });

  it.each([
    ['math', 1],
    ['starnet', 1],
    ['qwen', 1],
    ['moon', 0],
    ['100%_', 0],
  ])('are found by a name with %s in it', async (search, count) => {
    const options = { basis: 'unspecified', sort: 'latest', limit: 10, offset: 0 } as const;
    const { gains } = await listGains(database.db, { ...options, search });
    expect(gains).toHaveLength(count);
  });
});

describe('a comparison', () => {
  it('gives the scores of the methods on the benchmarks that were asked for', async () => {
    const { methods, benchmarks, rows } = await compareMethods(database.db, {
      methods: ['qwen', 'no-such', 'starnet'],
      benchmarks: ['math'],
    });
    expect(methods.map(({ slug }) => slug)).toEqual(['qwen', 'starnet']);
    expect(benchmarks.map(({ name }) => name)).toEqual(['MATH']);
    expect(rows.map(({ quote }) => quote).sort()).toEqual(['58.8%', '90.0%']);
  });

  it('chooses the benchmarks that the methods share where none is asked for', async () => {
    const { benchmarks } = await compareMethods(database.db, {
      methods: ['starnet', 'moonnet'],
      benchmarks: [],
    });
    expect(benchmarks.map(({ name }) => name)).toEqual(['MATH', 'MATH-500']);
  });

  it('is empty without methods', async () => {
    expect(await compareMethods(database.db, { methods: [], benchmarks: [] })).toEqual({
      methods: [],
      benchmarks: [],
      rows: [],
    });
  });
});

describe('related papers', () => {
  it('are those that report on the same benchmarks, and never the paper itself', async () => {
    const found = await findPaper(database.db, 'starnet-reasoning-with-small-models');
    const id = found?.paper.id ?? 0;
    expect(await listRelatedPapers(database.db, id)).toEqual([]);

    const { paperIds } = await insertPapers(database.db, [SUN]);
    const runId = await startRun(database.db, { extractor: 'rules', version: '7' });
    const extracted = extraction([claim(SUN.abstract, '61.0%', { benchmark: 'MATH', method: 'SunNet' })]);
    await storeExtractions(
      database.db,
      runId,
      [{ paperId: paperIds[0] as number, extraction: extracted }],
      registry,
    );
    expect((await listRelatedPapers(database.db, id)).map(({ title, shared }) => [title, shared])).toEqual([
      ['SunNet', ['MATH']],
    ]);
  });
});

const ask = (name: string, given: Partial<ScoreQuestion> = {}): ScoreQuestion => ({
  name,
  bounds: [],
  metrics: [],
  year: null,
  ...given,
});

describe('scores above or below a value', () => {
  it.each([
    ['math', '>', 60, ['90.0%', '61.0%']],
    ['math', '<=', 58.8, ['58.8%']],
    ['MATH-500', '=', 50, ['50.0%']],
    ['math', '>', 99, []],
  ] as const)('%s %s %d', async (name, operator, value, quotes) => {
    const found = await findScores(database.db, [ask(name, { bounds: [{ operator, value }] })]);
    expect(found?.rows.map(({ quote }) => quote)).toEqual(quotes);
  });

  it('are none where no benchmark has the name', async () => {
    const bounds = [{ operator: '>' as const, value: 1 }];
    expect(await findScores(database.db, [ask('zyzzyva', { bounds })])).toBeUndefined();
    expect(await findScores(database.db, [ask('zyz'), ask('zyzzyva', { year: 2024 })])).toBeUndefined();
  });

  it('can be of one metric or of one year', async () => {
    const of = async (given: Partial<ScoreQuestion>) =>
      (await findScores(database.db, [ask('math', given)]))?.rows.map(({ quote }) => quote);
    const { rows } = await sql<{ quote: string }>`
      select quote from claims join papers on papers.id = paper_id
      join benchmark_aliases alias on alias.id = benchmark_alias_id
      where alias.key = 'math' and kind = 'score' and metric ilike '%acc%' order by value desc
    `.execute(database.db);
    expect(await of({ metrics: ['accuracy'] })).toEqual(rows.map(({ quote }) => quote));
    expect(await of({ metrics: ['word error rate'] })).toEqual([]);
    expect(await of({ year: 1999 })).toEqual([]);
  });

  it('are not asked for by a name alone', async () => {
    expect(await findScores(database.db, [ask('MATH-500'), ask('MATH', { year: 500 })])).toBeUndefined();
  });
});
