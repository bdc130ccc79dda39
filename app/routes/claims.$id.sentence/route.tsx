import type { LoaderFunctionArgs } from '@remix-run/node';
import { idField } from '#app/forms/id-field.ts';
import { placeInSentence } from '#app/leaderboard/source-link.ts';
import { toMovedClaim } from '#app/names/moved-paper.server.ts';
import { findClaimPlace } from '#db/queries/find-claim-place.server.ts';

/** The sentence that a claim was read from, for the note beside a point of a chart. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = idField.safeParse(params.id);
  const found = id.success ? await findClaimPlace(context.db, id.data) : undefined;
  if (!found) return await toMovedClaim(context.db, id.data, request.url);
  return Response.json(placeInSentence(found.abstract, found));
}
