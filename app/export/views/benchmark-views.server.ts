import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { parseBoardParams } from '#app/leaderboard/board-params.ts';
import { selectEntries } from '#app/leaderboard/board-view.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { findLeaderboard, type Leaderboard } from '#db/queries/leaderboard.server.ts';
import type { Database } from '#db/schema.ts';
import { listBenchmarkBatches, toBenchmarkTable } from '../benchmark-table.server.ts';
import { toBoardTable } from '../board-table.ts';
import { toPlainWriter, toViewWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

/** The benchmarks with these letters in a name. */
export function openBenchmarkList(db: Kysely<Database>, { search, origin }: ViewQuestion): ViewWriter {
  const { q } = parsePageParams(search);
  return toPlainWriter(toBenchmarkTable(listBenchmarkBatches(db, { q }), origin));
}

/** A board as it is shown, all its pages; undefined where no benchmark has that slug. */
export async function openBoard(
  db: Kysely<Database>,
  { slug, ...question }: ViewQuestion,
): Promise<ViewWriter | undefined> {
  const leaderboard = await findLeaderboard(db, { slug });
  return leaderboard && toBoardWriter(leaderboard, question);
}

/** The same of a board that has been read. */
export function toBoardWriter(
  leaderboard: Leaderboard,
  { search, origin }: Omit<ViewQuestion, 'slug'>,
): ViewWriter {
  const source = { ...leaderboard, isMetricLowerBetter: isLowerBetter };
  const { entries, group } = selectEntries(source, parseBoardParams(search));
  const caption = [leaderboard.benchmark.name, group?.name].filter(Boolean).join(', ');
  return toViewWriter({
    batches: [entries],
    toPaper: ({ row }) => row.paper.slug,
    toTable: (_, keys) => toBoardTable(entries, { caption, origin, keys }),
  });
}
