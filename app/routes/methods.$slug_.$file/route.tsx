import type { LoaderFunctionArgs } from '@remix-run/node';
import { toClaimTable } from '#app/export/claim-table.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { toModelIndex } from '#app/export/model-index.ts';
import { answerTableFile } from '#app/export/table-file.server.ts';
import { sortForMethod } from '#app/leaderboard/method-rows.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { listTasks } from '#db/queries/list-tasks.server.ts';
import { findMethod } from '#db/queries/method.server.ts';

/** What is reported of a method as files: `table.…`, and `model-index.yaml` for its model card. */
export async function loader({ request, params: { slug = '', file }, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders: headers } = context;
  const found = await findMethod(db, slug);
  if (!found) throw await refuseAddress(db, request.url, 'No method has this address.');
  const { origin } = new URL(request.url);
  const rows = sortForMethod(found.claims);
  if (file === 'model-index.yaml') {
    const tasks = await listTasks(
      db,
      rows.flatMap(({ benchmark }) => benchmark?.slug ?? []),
    );
    const content = toModelIndex(found.method, rows, { tasks, origin });
    return toFileResponse(content, { type: 'application/yaml; charset=utf-8', headers });
  }
  const caption = `Results of ${found.method.name}`;
  return answerTableFile(
    db,
    file,
    {
      batches: [rows],
      toPaper: ({ paper }) => paper.slug,
      toTable: (batches, keys) => toClaimTable(batches, { caption, origin, keys }),
    },
    headers,
  );
}
