import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { NO_FILTER, USUAL_BOARD } from '#app/leaderboard/board-search.ts';
import { selectEntries } from '#app/leaderboard/board-view.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import type { Database } from '#db/schema.ts';
import type { Card } from './card.ts';

/** The card of a leaderboard, or undefined where no benchmark has that slug. */
export async function findBoardCard(db: Kysely<Database>, slug: string): Promise<Card | undefined> {
  const leaderboard = await findLeaderboard(db, { slug });
  if (!leaderboard) return undefined;
  const { benchmark, rows } = leaderboard;
  const source = { ...leaderboard, isMetricLowerBetter: isLowerBetter };
  const { entries, group } = selectEntries(source, { ...USUAL_BOARD, ...NO_FILTER });
  const papers = new Set(rows.map(({ paper }) => paper.slug)).size;
  return {
    title: benchmark.name,
    subtitle: [group?.name, `${rows.length} scores in ${papers} ${papers === 1 ? 'paper' : 'papers'}`]
      .filter(Boolean)
      .join(' · '),
    rows: entries.slice(0, 5).map(({ row, rank }) => {
      const { text, rest } = formatValue(row);
      const system = row.method?.name ?? 'unnamed';
      return {
        rank: rank === null ? '' : String(rank),
        name: row.base ? `${system} on ${row.base.name}` : system,
        value: text + rest,
      };
    }),
  };
}
