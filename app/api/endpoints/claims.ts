import { z } from 'zod';
import { pageClaimIds } from '#db/queries/page-claims.server.ts';
import { listSourcedClaims } from '#db/queries/sourced-claims.server.ts';
import { findMovedClaim } from '#db/papers/paper-moves.server.ts';
import { idCursor } from '../cursor.ts';
import { defineEndpoint } from '../endpoint.ts';
import { Moved } from '../moved.ts';
import { pageOf, toPage } from '../page.ts';
import { cursorText, listParams, numberParam, orderParam, slugParam } from '../params.ts';
import { ProblemError } from '../problem.ts';
import { claim, toClaimRecord } from '../records/claim.ts';

export const listClaims = defineEndpoint({
  path: '/claims',
  operationId: 'listClaims',
  summary: 'Claims',
  description:
    'Reported numbers as they stand: as they were read, with what reviewers said laid over them. In the order in which they were stored.',
  query: {
    paper: slugParam.optional(),
    benchmark: slugParam.optional(),
    method: slugParam.optional(),
    base: slugParam.optional(),
    kind: z.enum(['score', 'gain']).optional(),
    role: z.enum(['proposed', 'comparator']).optional(),
    status: z.enum(['unchecked', 'accepted', 'corrected', 'added']).optional(),
    min: numberParam.optional().describe('Least value. Only with paper, benchmark, method or base.'),
    max: numberParam.optional().describe('Largest value. Only with paper, benchmark, method or base.'),
    order: orderParam,
    cursor: idCursor.optional().describe(cursorText),
    ...listParams,
  },
  item: claim,
  answer: pageOf(claim, 'ClaimPage'),
  async find({ db, origin }, { cursor, limit, order, fields: _, ...filter }) {
    const { min, max, paper, benchmark, method, base } = filter;
    const isNarrowed = [paper, benchmark, method, base].some((slug) => slug !== undefined);
    if (!isNarrowed && (min !== undefined || max !== undefined))
      throw new ProblemError(
        400,
        'Values of different benchmarks do not compare: name a paper, benchmark, method or base too.',
      );
    const ids = await pageClaimIds(db, filter, { after: cursor, order, limit: limit + 1 });
    const page = toPage(
      ids,
      limit,
      (id) => id,
      (id) => [id],
    );
    const rows = await listSourcedClaims(db, page.items);
    return { ...page, items: rows.map((row) => toClaimRecord(row, origin)) };
  },
});

export const showClaim = defineEndpoint({
  path: '/claims/{id}',
  operationId: 'showClaim',
  summary: 'A claim',
  description:
    'The number of a claim that stood in two papers which are one leads to the claim that stands for both (301).',
  pathParams: {
    id: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  },
  query: { fields: listParams.fields },
  item: claim,
  answer: claim,
  async find({ db, origin }, { id }) {
    const [row] = await listSourcedClaims(db, [id]);
    if (row) return toClaimRecord(row, origin);
    const moved = await findMovedClaim(db, id);
    if (moved !== undefined) throw new Moved(`/claims/${moved}`);
    throw new ProblemError(404, `No claim has the number ${id}.`);
  },
});
