import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BoardHead } from '#app/components/board-head.tsx';
import { BoardImprovements } from '#app/components/board-improvements.tsx';
import { BoardResults } from '#app/components/board-results.tsx';
import { PrintNote } from '#app/components/print-note.tsx';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { findTidySearch, parseBoardParams } from '#app/leaderboard/board-params.ts';
import { toBoardView } from '#app/leaderboard/board-view.ts';
import { toPrintNote } from '#app/leaderboard/print-note.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { listVariants } from '#db/queries/list-variants.server.ts';
import { showConditions } from './show-conditions.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: `${data.benchmark.name} leaderboard · Claimboard` },
        {
          name: 'description',
          content: `Reported results on ${data.benchmark.name}, each with the sentence that it was read from.`,
        },
      ]
    : [{ title: 'Not found · Claimboard' }];

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const tidy = findTidySearch(searchParams);
  if (tidy !== undefined) throw redirect(pathname + tidy);
  const params = parseBoardParams(searchParams);
  const leaderboard = await findLeaderboard(context.db, { slug });
  if (!leaderboard) throw new Response('No benchmark has this address.', { status: 404 });
  const { benchmark } = leaderboard;
  const view = toBoardView({ ...leaderboard, isMetricLowerBetter: isLowerBetter }, params);
  const [variants, entries] = await Promise.all([
    listVariants(context.db, benchmark.slug),
    showConditions(context.db, view.entries),
  ]);
  return { params, benchmark, variants, view: { ...view, entries }, printed: toPrintNote(request.url) };
}

export default function LeaderboardPage() {
  const { params, benchmark, variants, view, printed } = useLoaderData<typeof loader>();
  return (
    <div className="wide-print space-y-8">
      <BoardHead benchmark={benchmark} view={view} variants={variants} />
      <PrintNote {...printed} />
      <BoardResults benchmark={benchmark} view={view} params={params} />
      <BoardImprovements benchmark={benchmark} view={view} />
    </div>
  );
}
