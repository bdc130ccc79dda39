import type { LoaderFunctionArgs } from '@remix-run/node';
import { toFileResponse } from '#app/export/file-response.ts';
import { toModelIndex } from '#app/export/model-index.ts';
import { answerViewFile } from '#app/export/view-file.server.ts';
import { METHOD_TABLES, toMethodWriter } from '#app/export/views/method-views.server.ts';
import { toAnnotationCollection } from '#app/export/web-annotation.ts';
import { sortForMethod } from '#app/leaderboard/method-rows.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { listTasks } from '#db/queries/list-tasks.server.ts';
import { findMethod } from '#db/queries/method.server.ts';
import { listSourcedClaims } from '#db/queries/sourced-claims.server.ts';

/**
 * What is reported of a method as files: `table.…`, `built-on.…` and `standings.…` for the tables of its page,
 * `model-index.yaml` for its model card, and `annotations.jsonld` for its claims.
 */
export async function loader({ request, params: { slug = '', file }, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders: headers } = context;
  const found = await findMethod(db, slug);
  if (!found) throw await refuseAddress(db, request.url, 'No method has this address.');
  const { origin, pathname } = new URL(request.url);
  const rows = sortForMethod(found.claims);
  if (file === 'model-index.yaml') {
    const tasks = await listTasks(
      db,
      rows.flatMap(({ benchmark }) => benchmark?.slug ?? []),
    );
    const content = toModelIndex(found.method, rows, { tasks, origin });
    return toFileResponse(content, { type: 'application/yaml; charset=utf-8', headers });
  }
  if (file === 'annotations.jsonld') {
    const claims = await listSourcedClaims(
      db,
      rows.map(({ id }) => id).sort((a, b) => a - b),
    );
    const label = `Claims of ${found.method.name}`;
    const collection = toAnnotationCollection(claims, { id: origin + pathname, label, origin });
    return toFileResponse(`${JSON.stringify(collection)}\n`, { type: 'application/ld+json', headers });
  }
  const what = METHOD_TABLES.find((name) => file?.startsWith(`${name}.`)) ?? 'table';
  return answerViewFile(db, file, await toMethodWriter(db, what, found, origin), headers);
}
