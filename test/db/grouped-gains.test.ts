import { beforeAll, describe, expect, it } from 'vitest';
import type { Check, Claim } from '#app/extraction/claim.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { findPairOfBoards } from '#db/queries/list-boards.server.ts';
import { listGainGroups } from '#db/queries/list-gain-groups.server.ts';
import { listGains } from '#db/queries/list-gains.server.ts';
import { pageGains } from '#db/queries/page-gains.server.ts';
import { listGainPeriods } from '#db/queries/list-gain-periods.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { claim, extraction, paper, registry } from './fixtures.ts';

const database = useTestDatabase();

const HERON = paper({
  externalId: 'heron',
  title: 'Heron',
  abstract:
    'Heron reaches 71.0% on MATH and 60.0% on MATH-500, gains of 12.0 and 2.0 points; Tern reaches 64.0%.',
  publishedOn: '2024-11-20',
});
const PLOVER = paper({
  externalId: 'plover',
  title: 'Plover',
  abstract: 'Plover gains 4.0 points on MATH, is 3 times faster there, and Tern reaches 55.0% on MATH-500.',
  publishedOn: '2025-02-03',
});
const UNDATED = paper({
  externalId: 'undated',
  title: 'Dunlin',
  abstract: 'Dunlin gains 9.0 points on MATH.',
});

const gain = (given: Partial<Claim>): Partial<Claim> => ({
  kind: 'gain',
  basis: 'absolute',
  change: 'improvement',
  ...given,
});

const SNIPE = paper({
  externalId: 'snipe',
  title: 'Snipe',
  abstract: 'Without its verifier Snipe loses 30.0 points on MATH, and 8.0 points change on MATH-500.',
  publishedOn: '2025-02-10',
});

const READ: { of: typeof HERON; claims: Claim[]; checks: Check[] }[] = [
  {
    of: HERON,
    claims: [
      claim(HERON.abstract, '71.0%', { benchmark: 'MATH', method: 'Heron' }),
      claim(HERON.abstract, '60.0%', { benchmark: 'MATH-500', method: 'Heron' }),
      claim(HERON.abstract, '64.0%', { benchmark: 'MATH', method: 'Tern', role: 'comparator' }),
      claim(HERON.abstract, '12.0', gain({ benchmark: 'MATH', method: 'Heron' })),
      claim(HERON.abstract, '2.0 points', gain({ benchmark: 'MATH-500', method: 'Heron' })),
    ],
    checks: [{ kind: 'difference', verdict: 'fails', claims: [0, 3], figures: '71.0 - 12.0' }],
  },
  {
    of: PLOVER,
    claims: [
      claim(PLOVER.abstract, '4.0', gain({ benchmark: 'MATH', method: 'Plover' })),
      claim(PLOVER.abstract, '3 times', gain({ benchmark: 'MATH', method: 'Plover', basis: 'factor' })),
      claim(PLOVER.abstract, '55.0%', { benchmark: 'MATH-500', method: 'Tern', role: 'comparator' }),
    ],
    checks: [],
  },
  {
    of: SNIPE,
    claims: [
      claim(SNIPE.abstract, '30.0', gain({ benchmark: 'MATH', method: 'Snipe', change: 'decline' })),
      claim(SNIPE.abstract, '8.0', gain({ benchmark: 'MATH-500', method: 'Snipe', change: null })),
    ],
    checks: [],
  },
  { of: UNDATED, claims: [claim(UNDATED.abstract, '9.0', gain({ benchmark: 'MATH' }))], checks: [] },
];

beforeAll(async () => {
  const { db } = database;
  const { paperIds } = await insertPapers(
    db,
    READ.map(({ of }) => of),
  );
  const runId = await startRun(db, { extractor: 'rules', version: '7' });
  const items = READ.map(({ claims, checks }, i) => ({
    paperId: paperIds[i] as number,
    extraction: extraction(claims, { checks }),
  }));
  await storeExtractions(db, runId, items, registry);
});

const all = { limit: 10, offset: 0 };

describe('gains by benchmark', () => {
  it('are those of one basis, the benchmark with most first, with what does not add up', async () => {
    const { groups, total } = await listGainGroups(database.db, {
      by: 'benchmark',
      basis: 'absolute',
      ...all,
    });
    expect(total).toBe(2);
    expect(
      groups.map(({ slug, gains, papers, median, failing }) => [slug, gains, papers, median, failing]),
    ).toEqual([
      ['math', 3, 3, 9, 1],
      ['math-500', 1, 1, 2, 0],
    ]);
    expect(groups[0]?.largest.map(({ value, verdict }) => [value, verdict])).toEqual([
      [12, 'fails'],
      [9, null],
      [4, null],
    ]);
  });

  it('bring so many of their largest and no more, a page at a time', async () => {
    const asked = { by: 'benchmark', basis: 'absolute', limit: 1, most: 2 } as const;
    const first = await listGainGroups(database.db, { ...asked, offset: 0 });
    expect(first.groups.map(({ slug, largest }) => [slug, largest.length])).toEqual([['math', 2]]);
    const second = await listGainGroups(database.db, { ...asked, offset: 1 });
    expect([second.total, second.groups[0]?.slug]).toEqual([2, 'math-500']);
  });
});

describe('gains by method', () => {
  it('leave out those of systems without a page', async () => {
    const { groups } = await listGainGroups(database.db, { by: 'method', basis: 'absolute', ...all });
    expect(groups.map(({ name, gains }) => [name, gains])).toEqual([
      ['Heron', 2],
      ['Plover', 1],
    ]);
  });

  it('are found by a name', async () => {
    const asked = { by: 'method', basis: 'absolute', search: 'plov', ...all } as const;
    const { groups } = await listGainGroups(database.db, asked);
    expect(groups.map(({ name }) => name)).toEqual(['Plover']);
  });
});

describe('gains over time', () => {
  it('come by quarter, the latest first, without those that have no date', async () => {
    const periods = await listGainPeriods(database.db, { basis: 'absolute', limit: 10 });
    expect(
      periods.map(({ from, gains, papers, median, largest }) => [from, gains, papers, median, largest.value]),
    ).toEqual([
      ['2025-01-01', 1, 1, 4, 4],
      ['2024-10-01', 2, 1, 7, 12],
    ]);
  });
});

describe('what is no improvement', () => {
  const valuesOf = (rows: readonly { value: number }[]) => rows.map(({ value }) => value);

  it('is in none of the lists unless it is asked for', async () => {
    const { db } = database;
    const list = { sort: 'largest', basis: 'absolute', ...all } as const;
    const expected = { improvement: [12, 9, 4, 2], decline: [30], unknown: [8], all: [30, 12, 9, 8, 4, 2] };
    expect(valuesOf((await listGains(db, list)).gains)).toEqual(expected.improvement);
    expect(valuesOf(await pageGains(db, { basis: 'absolute' }, { limit: 10 }))).toEqual(expected.improvement);
    for (const change of ['improvement', 'decline', 'unknown', 'all'] as const) {
      const { gains, totals } = await listGains(db, { ...list, change });
      expect(valuesOf(gains), change).toEqual(expected[change]);
      expect(totals[change].absolute, change).toBe(expected[change].length);
      const latest = await listGains(db, { ...list, change, sort: 'latest' });
      expect(
        valuesOf(latest.gains).sort((a, b) => b - a),
        change,
      ).toEqual(expected[change]);
      const paged = await pageGains(db, { basis: 'absolute', change }, { limit: 10 });
      expect(valuesOf(paged), change).toEqual(expected[change]);
      const onMath = await pageGains(db, { basis: 'absolute', change, benchmark: 'math' }, { limit: 10 });
      expect(valuesOf(onMath).includes(30), change).toBe(change === 'decline' || change === 'all');
    }
  });

  it('is brought together apart', async () => {
    const groupsOf = async (change: 'decline' | 'unknown' | 'all') => {
      const asked = { by: 'benchmark', basis: 'absolute', change, ...all } as const;
      return (await listGainGroups(database.db, asked)).groups.map(({ slug, gains }) => [slug, gains]);
    };
    expect(await groupsOf('decline')).toEqual([['math', 1]]);
    expect(await groupsOf('unknown')).toEqual([['math-500', 1]]);
    expect(await groupsOf('all')).toEqual([
      ['math', 4],
      ['math-500', 2],
    ]);
    const periods = await listGainPeriods(database.db, { basis: 'absolute', change: 'decline', limit: 10 });
    expect(periods.map(({ from, largest }) => [from, largest.value])).toEqual([['2025-01-01', 30]]);
  });
});

describe('two boards', () => {
  it('come in the order asked for, with all their scores', async () => {
    const pair = await findPairOfBoards(database.db, ['math-500', 'math']);
    expect(
      pair?.map(({ benchmark, rows }) => [benchmark.slug, rows.map(({ value }) => value).sort()]),
    ).toEqual([
      ['math-500', [55, 60]],
      ['math', [64, 71]],
    ]);
  });

  it.each([[['math', 'math']], [['math', 'no-such']], [['math', '\0']]] as [[string, string]][])(
    'are not to be had of %j',
    async (slugs) => {
      expect(await findPairOfBoards(database.db, slugs)).toBeUndefined();
    },
  );
});
