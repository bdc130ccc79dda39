import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BoardHead } from '#app/components/board-head.tsx';
import { BoardImprovements } from '#app/components/board-improvements.tsx';
import { BoardResults } from '#app/components/board-results.tsx';
import { parseBoardParams } from '#app/leaderboard/board-params.ts';
import { toBoardSearch } from '#app/leaderboard/board-search.ts';
import { toBoardView } from '#app/leaderboard/board-view.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';

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
  const params = parseBoardParams(new URL(request.url).searchParams);
  const shown = await context.remember(`leaderboard ${slug} ${toBoardSearch(params)}`, async () => {
    const leaderboard = await findLeaderboard(context.db, { slug });
    return leaderboard && { benchmark: leaderboard.benchmark, view: toBoardView(leaderboard, params) };
  });
  if (!shown) throw new Response('No benchmark has this address.', { status: 404 });
  return { params, ...shown };
}

export default function LeaderboardPage() {
  const { params, benchmark, view } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-8">
      <BoardHead benchmark={benchmark} view={view} />
      <BoardResults benchmark={benchmark} view={view} params={params} />
      <BoardImprovements benchmark={benchmark} view={view} />
    </div>
  );
}
