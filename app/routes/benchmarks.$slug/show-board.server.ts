import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import type { BoardParams } from '#app/leaderboard/board-search.ts';
import { toBoardView } from '#app/leaderboard/board-view.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { listVariants } from '#db/queries/list-variants.server.ts';
import type { Database } from '#db/schema.ts';
import { showConditions } from './show-conditions.server.ts';

/** A leaderboard as its page shows it, or undefined where no benchmark has that slug. */
export async function showBoard(db: Kysely<Database>, slug: string, params: BoardParams) {
  const leaderboard = await findLeaderboard(db, { slug });
  if (!leaderboard) return undefined;
  const { benchmark } = leaderboard;
  const view = toBoardView({ ...leaderboard, isMetricLowerBetter: isLowerBetter }, params);
  const [variants, entries] = await Promise.all([
    listVariants(db, benchmark.slug),
    showConditions(db, view.entries),
  ]);
  return { benchmark, variants, view: { ...view, entries } };
}
