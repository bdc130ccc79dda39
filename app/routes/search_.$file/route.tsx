import type { LoaderFunctionArgs } from '@remix-run/node';
import { toClaimTable } from '#app/export/claim-table.ts';
import { answerTableFile } from '#app/export/table-file.server.ts';
import { parseNumberQueries } from '#app/leaderboard/number-query.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { findScores } from '#db/queries/find-scores.server.ts';

/** Rows of one file; a search for numbers shows the first of them. */
const MOST_ROWS = 10_000;

/** The scores that a search for numbers finds, as `table.csv` and the like. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const { origin, searchParams } = new URL(request.url);
  const { q } = parsePageParams(searchParams);
  const scores = await findScores(context.db, parseNumberQueries(q), { limit: MOST_ROWS });
  if (!scores) throw new Response('This search asks for no numbers.', { status: 404 });
  return answerTableFile(
    context.db,
    file,
    {
      batches: [scores.rows],
      toPaper: ({ paper }) => paper.slug,
      toTable: (batches, keys) => toClaimTable(batches, { caption: `Scores for ${q}`, origin, keys }),
    },
    context.cacheHeaders,
  );
}
