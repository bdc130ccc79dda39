import { z } from 'zod';
import { answerDecision } from '#app/review/answer-decision.ts';
import { listReviewClaims } from '#db/queries/review-claim.server.ts';
import { listSourcedClaims } from '#db/queries/sourced-claims.server.ts';
import { defineWriting } from '../endpoint.ts';
import { ProblemError } from '../problem.ts';
import { claim, toClaimRecord } from '../records/claim.ts';

const note = z.string().max(1000).optional();
const version = z
  .string()
  .optional()
  .describe(
    'The version of the claim that was seen, as the last review said it. Left out: as it stands now.',
  );
const text = z.string().max(200).optional();

const review = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('accept'), version }),
    z.strictObject({ action: z.literal('reject'), version, note: z.string().min(1).max(1000) }),
    z.strictObject({
      action: z.literal('correct'),
      version,
      note,
      quote: z.string().min(1).max(200).describe('The characters of the abstract that hold the number.'),
      value: z.number(),
      low: z.number().optional(),
      unit: text,
      kind: z.enum(['score', 'gain']),
      basis: z.enum(['absolute', 'relative', 'factor', 'unspecified']).optional(),
      change: z
        .enum(['improvement', 'decline'])
        .optional()
        .describe('Of a gain: whether it is one for the better.'),
      benchmark: text,
      metric: text,
      setting: text.describe('Split, language, shots and the like that it was measured under, as written.'),
      method: text,
      base: text,
      role: z.enum(['proposed', 'comparator']),
      versus: text,
      from: z.number().optional(),
      qualifier: z.enum(['up to', 'at least', 'at most', 'about', 'average']).optional(),
    }),
  ])
  .meta({
    id: 'NewReview',
    description:
      'What is said of a claim. A correction states the whole claim: what it leaves out, the text does not say.',
  });

const STATUS = { invalid: 422, missing: 404, changed: 409 } as const;

export const createReview = defineWriting({
  path: '/claims/{id}/reviews',
  operationId: 'createReview',
  summary: 'Review a claim',
  description:
    'Accepts, corrects or rejects a claim. Reviews are history: the latest one counts, and none is ever changed. With the version that was seen, a request that is sent twice says it once: the second is refused with 409.',
  access: { scope: 'write:reviews', role: 'reviewer' },
  pathParams: {
    id: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  },
  body: review,
  answer: z
    .object({
      version: z.string().nullable().describe('Of the claim, to be sent with the next review of it.'),
      claim: claim.nullable().describe('As it stands now; null where it was rejected.'),
    })
    .meta({ id: 'ReviewedClaim' }),
  async write({ db, origin, account }, { id }, { action, ...said }) {
    const seen = said.version ?? (await findVersion(db, id));
    if (seen === undefined) throw new ProblemError(404, `No claim has the number ${id}.`);
    const form = toForm({ ...said, intent: action, claim: id, version: seen });
    const { outcome } = await answerDecision(db, account, form);
    if (!outcome.ok) throw new ProblemError(STATUS[outcome.kind], outcome.problem);
    const [row] = await listSourcedClaims(db, [id]);
    const version = (await findVersion(db, id)) ?? null;
    return { version, claim: row ? toClaimRecord(row, origin) : null };
  },
});

async function findVersion(
  db: Parameters<typeof listReviewClaims>[0],
  id: number,
): Promise<string | undefined> {
  const [found] = await listReviewClaims(db, [id]);
  return found?.version;
}

/** Reviews come as forms to the use case; what is not said is left out. */
function toForm(fields: Record<string, string | number | undefined>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  return form;
}
