import type { LoaderFunctionArgs } from '@remix-run/node';
import { listGainBatches } from '#app/export/claim-batches.server.ts';
import { toClaimTable } from '#app/export/claim-table.ts';
import { answerTableFile } from '#app/export/table-file.server.ts';
import { parseGainParams } from '#app/leaderboard/gain-params.ts';

/** All gains of a basis, the largest first, as `table.csv` and the like. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const { origin, searchParams } = new URL(request.url);
  const { basis, q } = parseGainParams(searchParams);
  const caption = `Claimed improvements${q ? `: ${q}` : ''}`;
  return answerTableFile(
    context.db,
    file,
    {
      batches: listGainBatches(context.db, { basis, search: q }),
      toPaper: ({ paper }) => paper.slug,
      toTable: (batches, keys) => toClaimTable(batches, { caption, origin, keys }),
    },
    context.cacheHeaders,
  );
}
