import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { placeInSentence } from '#app/leaderboard/source-link.ts';
import { toMovedClaim } from '#app/names/moved-paper.server.ts';
import { findClaimPlace } from '#db/queries/find-claim-place.server.ts';

const claimId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** The sentence that a claim was read from, for the note beside a point of a chart. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = claimId.safeParse(params.id);
  const found = id.success ? await findClaimPlace(context.db, id.data) : undefined;
  if (!found) return await toMovedClaim(context.db, id.data, request.url);
  return Response.json(placeInSentence(found.abstract, found));
}
