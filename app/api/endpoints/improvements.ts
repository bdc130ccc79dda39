import { z } from 'zod';
import { pageGains } from '#db/queries/page-gains.server.ts';
import { listSourcedClaims } from '#db/queries/sourced-claims.server.ts';
import { cursorParam } from '../cursor.ts';
import { defineEndpoint } from '../endpoint.ts';
import { pageOf, toPage } from '../page.ts';
import { cursorText, listParams, slugParam } from '../params.ts';
import { claim, toClaimRecord } from '../records/claim.ts';

const gainCursor = cursorParam(
  z
    .tuple([
      z.number(),
      z
        .int()
        .min(0)
        .max(2 ** 31 - 1),
    ])
    .transform(([value, id]) => ({ value, id })),
);

export const listImprovements = defineEndpoint({
  path: '/improvements',
  operationId: 'listImprovements',
  summary: 'Improvements',
  description:
    'Claimed gains of one basis, the largest first: points, relative gains and factors do not compare. Those for the better, unless the change asked for is another one.',
  query: {
    basis: z.enum(['absolute', 'relative', 'factor', 'unspecified']).default('absolute'),
    change: z
      .enum(['improvement', 'decline', 'unknown', 'all'])
      .default('improvement')
      .describe('For the better, for the worse, not said by the text, or all of them.'),
    benchmark: slugParam.optional(),
    method: slugParam.optional(),
    cursor: gainCursor.optional().describe(cursorText),
    ...listParams,
  },
  item: claim,
  answer: pageOf(claim, 'ImprovementPage'),
  async find({ db, origin }, { cursor, limit, fields: _, ...filter }) {
    const places = await pageGains(db, filter, { after: cursor, limit: limit + 1 });
    const page = toPage(
      places,
      limit,
      ({ id }) => id,
      ({ value, id }) => [value, id],
    );
    const rows = await listSourcedClaims(db, page.items);
    return { ...page, items: rows.map((row) => toClaimRecord(row, origin)) };
  },
});
