import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { parseBoardParams } from '#app/leaderboard/board-params.ts';
import { toBoardTable } from '#app/leaderboard/board-table.ts';
import { selectEntries } from '#app/leaderboard/board-view.ts';
import { findTableFormat } from '#app/leaderboard/table-file.ts';
import { MOVED, toMovedPath } from '#app/names/moved-path.ts';
import { findMovedTo } from '#db/names/find-subject.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';

/** A board as it is shown, all its pages, as `table.csv` or `table.md`. */
export async function loader({ request, params: { slug = '', file }, context }: LoaderFunctionArgs) {
  const format = findTableFormat(file);
  if (!format) throw new Response('Tables end in .csv or .md.', { status: 404 });
  const moved = await context.remember(`moved benchmark ${slug}`, () =>
    findMovedTo(context.db, 'benchmark', slug),
  );
  if (moved !== undefined) throw redirect(toMovedPath(request.url, moved), MOVED);
  const leaderboard = await findLeaderboard(context.db, { slug });
  if (!leaderboard) throw new Response('No benchmark has this address.', { status: 404 });
  const { origin, searchParams } = new URL(request.url);
  const source = { ...leaderboard, isMetricLowerBetter: isLowerBetter };
  const { entries } = selectEntries(source, parseBoardParams(searchParams));
  return new Response(format.write(toBoardTable(entries, origin)), {
    headers: { 'Content-Type': format.type },
  });
}
