import type { Kysely } from 'kysely';
import { toBoardSearch, type BoardParams } from '#app/leaderboard/board-search.ts';
import { listReported } from '#db/queries/list-reported.server.ts';
import type { LeaderboardBenchmark } from '#db/queries/leaderboard.server.ts';
import type { Database } from '#db/schema.ts';

const MOST_ROWS = 200;

/** What others report on a benchmark: how much there is, and, where the address asks for it (`elsewhere=1`), the first 200 rows. */
export async function showElsewhere(
  db: Kysely<Database>,
  { slug, reportedElsewhere: count }: Pick<LeaderboardBenchmark, 'slug' | 'reportedElsewhere'>,
  params: BoardParams,
) {
  const rows = params.elsewhere && count > 0 ? await listReported(db, slug, MOST_ROWS) : null;
  const toAddress = (elsewhere: boolean) =>
    `${toBoardSearch(params, { elsewhere, page: params.page })}#elsewhere`;
  return { count, rows, showAddress: toAddress(true), hideAddress: toAddress(false) };
}
