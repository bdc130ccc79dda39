import { sql, type Kysely } from 'kysely';
import type { Watch } from '../jobs/watches.server.ts';
import type { Database } from '../schema.ts';
import type { FoundPaper } from './list-watch-fetches.server.ts';

/** Papers that are listed with a watch; its own page has more. */
const FINDS_SHOWN = 5;

/** A watched source with what it has brought lately. */
export interface WatchedSource extends Watch {
  /** The latest papers that it has brought, or changed. */
  finds: FoundPaper[];
  /** How many there are in all of the fetches that are remembered. */
  findCount: number;
}

/** Everything that is watched, by what it is. */
export async function listWatched(db: Kysely<Database>): Promise<WatchedSource[]> {
  const { rows } = await sql<WatchedSource>`
    select watch.id, watch.source, watch.interval_seconds, watch.due_at, watch.last_run_at, watch.last_report,
      watch.last_error, coalesce(latest.finds, '[]') as finds, counted.count as find_count
    from watches watch
    cross join lateral (
      select count(*)::int as count
      from watch_fetches fetched join watch_finds find on find.fetch_id = fetched.id
      where fetched.watch_id = watch.id
    ) counted
    cross join lateral (
      select json_agg(json_build_object('slug', slug, 'title', title, 'outcome', outcome) order by fetch_id desc, id) as finds
      from (
        select paper.id, paper.slug, paper.title, find.outcome, find.fetch_id
        from watch_fetches fetched
        join watch_finds find on find.fetch_id = fetched.id
        join papers paper on paper.id = find.paper_id
        where fetched.watch_id = watch.id
        order by find.fetch_id desc, paper.id
        limit ${FINDS_SHOWN}
      ) found
    ) latest
    order by watch.source
  `.execute(db);
  return rows;
}
