import { z } from 'zod';
import { CLAIM_STATES } from '#app/leaderboard/claim-state.ts';
import { pageBenchmarks } from '#db/queries/page-benchmarks.server.ts';
import { listSourcedClaims } from '#db/queries/sourced-claims.server.ts';
import { cursorParam, idCursor } from '../cursor.ts';
import { defineEndpoint } from '../endpoint.ts';
import { pageOf, toPage } from '../page.ts';
import { cursorText, listParams, slugParam, textParam } from '../params.ts';
import { ProblemError } from '../problem.ts';
import { rankLeaderboard, startAfter, toBoardKey } from '../rank-leaderboard.server.ts';
import { toClaimRecord } from '../records/claim.ts';
import { leaderboardRow, leaderboardSummary, toLeaderboardSummary } from '../records/leaderboard.ts';
import { named, toNamed } from '../records/named.ts';

export const listLeaderboards = defineEndpoint({
  path: '/leaderboards',
  operationId: 'listLeaderboards',
  summary: 'Leaderboards',
  description: 'Benchmarks that have scores, and the metrics in which they rank.',
  query: {
    q: textParam.optional().describe('Part of the name of a benchmark.'),
    task: textParam.optional(),
    cursor: idCursor.optional().describe(cursorText),
    ...listParams,
  },
  item: leaderboardSummary,
  answer: pageOf(leaderboardSummary, 'LeaderboardPage'),
  async find({ db, origin }, { cursor, limit, q, task }) {
    const rows = await pageBenchmarks(db, { q, task, hasScores: true }, { after: cursor, limit: limit + 1 });
    return toPage(
      rows,
      limit,
      (row) => toLeaderboardSummary(row, origin),
      ({ id }) => [id],
    );
  },
});

const rankCursor = cursorParam(
  z
    .tuple([z.number().nullable(), z.string().max(10), z.int()])
    .transform(([comparable, date, id]) => ({ comparable, date, id })),
);

export const showLeaderboard = defineEndpoint({
  path: '/leaderboards/{benchmark}',
  operationId: 'showLeaderboard',
  summary: 'A leaderboard',
  description: 'The scores on one benchmark in one metric, ranked as its page ranks them.',
  pathParams: { benchmark: slugParam },
  query: {
    metric: textParam.optional().describe('Key of a metric. Left out: the one with most scores.'),
    show: z.enum(['best', 'all']).default('best').describe('The best claim of each system, or every claim.'),
    role: z.enum(['proposed', 'comparator']).optional(),
    status: z
      .enum(CLAIM_STATES.map(({ key }) => key))
      .optional()
      .describe('What reviewers or the arithmetic of its abstract say of a claim.'),
    year: z.coerce.number().int().min(1900).max(2200).optional().describe('Year of the paper.'),
    q: textParam.optional().describe("Part of a method's, a model's or a paper's name."),
    cursor: rankCursor.optional().describe(cursorText),
    ...listParams,
  },
  item: leaderboardRow,
  answer: z
    .object({
      benchmark: named,
      metric: z.object({ key: z.string(), name: z.string() }).nullable(),
      isLowerBetter: z.boolean(),
      unit: z.string().nullable().describe('Of the scale of the board; null for bare numbers.'),
      total: z.int().describe('Rows on all pages.'),
      items: z.array(leaderboardRow),
      next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
    })
    .meta({ id: 'Leaderboard' }),
  async find({ db, origin, remember }, { benchmark: slug, cursor, limit, fields: _, ...asked }) {
    const board = await remember(`api leaderboard ${slug} ${JSON.stringify(asked)}`, () =>
      rankLeaderboard(db, slug, asked),
    );
    if (!board) throw new ProblemError(404, `No benchmark has the slug ${slug}.`);
    const { entries, isLowerBetter, benchmark, unit } = board;
    const start = cursor ? startAfter(entries, cursor, isLowerBetter) : 0;
    const page = toPage(entries.slice(start, start + limit + 1), limit, (entry) => entry, toBoardKey);
    const claims = await listSourcedClaims(
      db,
      page.items.map(({ row }) => row.id),
    );
    const byId = new Map(claims.map((claim) => [claim.id, toClaimRecord(claim, origin)]));
    return {
      benchmark: toNamed(benchmark, '/benchmarks', origin)!,
      metric: board.metric,
      isLowerBetter,
      unit,
      total: entries.length,
      items: page.items.flatMap(({ row, rank, isTied, scaled, toBest, conflicts }) => {
        const claim = byId.get(row.id);
        return claim ? [{ rank, isTied, comparable: scaled, toBest, conflicts, claim }] : [];
      }),
      next: page.next,
    };
  },
});
