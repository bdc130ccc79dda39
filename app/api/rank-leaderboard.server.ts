import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { NO_FILTER, USUAL_BOARD, type BoardParams } from '#app/leaderboard/board-search.ts';
import { selectEntries, type BoardEntry } from '#app/leaderboard/board-view.ts';
import { findLeaderboard, type LeaderboardRow } from '#db/queries/leaderboard.server.ts';
import type { Database } from '#db/schema.ts';

type Asked = Partial<Pick<BoardParams, 'metric' | 'show' | 'role' | 'status' | 'year' | 'q'>>;

/** A board in the order of its ranks, as its page has it; undefined where no benchmark has that slug. */
export async function rankLeaderboard(db: Kysely<Database>, slug: string, asked: Asked) {
  const leaderboard = await findLeaderboard(db, { slug });
  if (!leaderboard) return undefined;
  const params = { ...USUAL_BOARD, ...NO_FILTER, ...asked, q: asked.q ?? '' };
  const source = { ...leaderboard, isMetricLowerBetter: isLowerBetter };
  const { entries, group, unit, isLowerBetter: isGroupLowerBetter } = selectEntries(source, params);
  return {
    benchmark: leaderboard.benchmark,
    metric: group ? { key: group.key, name: group.name } : null,
    isLowerBetter: isGroupLowerBetter,
    unit,
    entries,
  };
}

type Entry = Pick<BoardEntry<LeaderboardRow>, 'scaled' | 'row'>;

/** Where a row stands: its value, then its age, as the ranking has it. */
export interface BoardPlace {
  comparable: number | null;
  date: string;
  id: number;
}

const UNDATED = '9999';

/** The same as the key of a cursor. */
export function toBoardKey({ scaled, row }: Entry): (string | number | null)[] {
  return [scaled, row.paper.publishedOn ?? UNDATED, row.id];
}

/** Index of the first row that ranks behind a place, whether or not something stands there (any more). */
export function startAfter(
  entries: readonly Entry[],
  place: BoardPlace,
  isBoardLowerBetter: boolean,
): number {
  const index = entries.findIndex((entry) => isBehind(entry, place, isBoardLowerBetter));
  return index < 0 ? entries.length : index;
}

function isBehind({ scaled, row }: Entry, place: BoardPlace, isBoardLowerBetter: boolean): boolean {
  if (scaled !== place.comparable) {
    if (scaled === null) return true;
    if (place.comparable === null) return false;
    return isBoardLowerBetter ? scaled > place.comparable : scaled < place.comparable;
  }
  const date = row.paper.publishedOn ?? UNDATED;
  return date === place.date ? row.id > place.id : date > place.date;
}
