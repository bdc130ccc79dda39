import type { Kysely } from 'kysely';
import { listReported } from '#db/queries/list-reported.server.ts';
import type { LeaderboardBenchmark } from '#db/queries/leaderboard.server.ts';
import type { Database } from '#db/schema.ts';

/** What others report on a benchmark: how much there is, and, where the address asks for it (`elsewhere=1`), the rows. */
export async function showElsewhere(
  db: Kysely<Database>,
  { slug, reportedElsewhere: count }: Pick<LeaderboardBenchmark, 'slug' | 'reportedElsewhere'>,
  { pathname, searchParams }: URL,
) {
  const isAsked = searchParams.get('elsewhere') === '1';
  const rows = isAsked && count > 0 ? await listReported(db, slug) : null;
  const hidden = new URLSearchParams(searchParams);
  hidden.delete('elsewhere');
  const shown = new URLSearchParams(hidden);
  shown.set('elsewhere', '1');
  const rest = hidden.size > 0 ? `?${hidden.toString()}` : '';
  return {
    count,
    rows,
    showAddress: `${pathname}?${shown.toString()}#elsewhere`,
    hideAddress: `${pathname}${rest}#elsewhere`,
  };
}
