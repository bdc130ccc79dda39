import type { Kysely } from 'kysely';
import type { QueueParams } from '#app/leaderboard/queue-search.ts';
import { toReviewView } from '#app/leaderboard/review-view.ts';
import { explainSlots } from '#app/review/explain-slots.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { listReviewClaims } from '#db/queries/review-claim.server.ts';
import { countQueued, findFilter, findProgress, listQueued } from '#db/queries/review-queue.server.ts';
import { catchUpReviewQueue } from '#db/reviews/refresh-queue.server.ts';
import type { Database } from '#db/schema.ts';

/** Claims that are sent ahead, so that the next one is there before it is asked for. */
const AHEAD = 6;
/** Beyond this many nobody needs to know how many wait. */
const MOST_COUNTED = 1000;

/** What one reviewer has before them: the claims that come next, the most useful first, and how far they are. */
export async function showQueue(db: Kysely<Database>, userId: number, params: QueueParams) {
  await catchUpReviewQueue(db);
  const named = await findFilter(db, params);
  const filter = {
    // A name that nobody knows has nothing that waits.
    benchmarkId: params.benchmark === '' ? undefined : (named.benchmark?.id ?? 0),
    paperId: params.paper === '' ? undefined : (named.paper?.id ?? 0),
    reason: params.reason === '' ? undefined : params.reason,
  };
  const [queued, waiting, progress] = await Promise.all([
    listQueued(db, { userId, filter, limit: AHEAD }),
    countQueued(db, { userId, filter, most: MOST_COUNTED }),
    findProgress(db, userId),
  ]);
  const ids = params.claim === null ? queued : [params.claim, ...queued.filter((id) => id !== params.claim)];
  const [claims, rules] = await Promise.all([listReviewClaims(db, ids), rulesInUse(db)]);
  return {
    params,
    benchmark: named.benchmark?.name ?? params.benchmark,
    paper: named.paper,
    claims: claims.map((claim) => toReviewView(claim, explainSlots(claim, rules))),
    waiting,
    isMore: waiting === MOST_COUNTED,
    progress,
  };
}
