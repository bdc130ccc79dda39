import type { Kysely } from 'kysely';
import { toConditions } from '#app/leaderboard/conditions.ts';
import { listConditionSources } from '#db/queries/list-conditions.server.ts';
import type { LeaderboardRow } from '#db/queries/leaderboard.server.ts';
import type { Database } from '#db/schema.ts';

/** Puts the conditions that its sentence names beside each row of a page. */
export async function showConditions<Entry extends { row: LeaderboardRow }>(
  db: Kysely<Database>,
  entries: readonly Entry[],
): Promise<(Entry & { conditions: string[] })[]> {
  const sources = await listConditionSources(
    db,
    entries.map(({ row }) => row.paper.slug),
  );
  return entries.map((entry) => {
    const source = sources.get(entry.row.paper.slug);
    const conditions = source
      ? toConditions({
          text: source.abstract,
          claim: entry.row,
          metric: entry.row.metric,
          setAside: source.passedOver,
        })
      : [];
    return { ...entry, conditions };
  });
}
