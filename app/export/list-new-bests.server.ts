import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { findNewBest, subtractDays, type NewBest } from '#app/leaderboard/new-bests.ts';
import { findLatestDate, listContestedBoards } from '#db/queries/list-contested-boards.server.ts';
import type { LightScore } from '#db/queries/list-boards.server.ts';
import type { Database } from '#db/schema.ts';

/** A list of papers that has been quiet for a week is looked through further back. */
const SPANS = [7, 30, 90, 365];
/** Boards that are ranked in search of new bests. */
const MOST_BOARDS = 24;

export interface NewBests {
  /** First and last day of the span, ISO dates. */
  from: string;
  to: string;
  days: number;
  bests: (NewBest<LightScore> & { benchmark: { slug: string; name: string } })[];
}

/** What took the lead of a board in the last days up to the latest paper; null where nothing did in a year. */
export async function listNewBests(db: Kysely<Database>, most: number): Promise<NewBests | null> {
  const to = await findLatestDate(db);
  if (to === undefined) return null;
  for (const days of SPANS) {
    const from = subtractDays(to, days - 1);
    const boards = await listContestedBoards(db, { from, to, limit: MOST_BOARDS });
    const bests = boards.flatMap(({ benchmark, rows }) => {
      const best = findNewBest(rows, benchmark, from, isLowerBetter);
      return best ? [{ ...best, benchmark: { slug: benchmark.slug, name: benchmark.name } }] : [];
    });
    if (bests.length > 0) return { from, to, days, bests: bests.slice(0, most) };
  }
  return null;
}
