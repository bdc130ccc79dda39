import type { LoaderFunctionArgs } from '@remix-run/node';
import { toEvaluatedBoard } from '#app/export/evaluated-board.ts';
import { toEvaluationTask } from '#app/export/evaluation-tables.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { toReportedTable } from '#app/export/reported-table.ts';
import { findTableFormat } from '#app/export/table-formats.ts';
import { answerViewFile, refuseFile } from '#app/export/view-file.server.ts';
import { toBoardWriter } from '#app/export/views/benchmark-views.server.ts';
import { toAnnotationCollection } from '#app/export/web-annotation.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { listReported } from '#db/queries/list-reported.server.ts';
import { listSourcedClaims } from '#db/queries/sourced-claims.server.ts';

const MOST_REPORTED = 10_000;

/**
 * A board as files: `table.…` as it is shown, all its pages; `evaluation-table.json` with all its metrics, as Papers with
 * Code wrote them; `annotations.jsonld` for all its claims; `elsewhere.…` for what others report.
 */
export async function loader({ request, params: { slug = '', file }, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders: headers } = context;
  const leaderboard = await findLeaderboard(db, { slug });
  if (!leaderboard) throw await refuseAddress(db, request.url, 'No benchmark has this address.');
  const { origin, pathname, searchParams } = new URL(request.url);
  const { benchmark, rows, gains } = leaderboard;

  if (file === 'evaluation-table.json') {
    const task = toEvaluationTask(benchmark.task, [toEvaluatedBoard(leaderboard)], origin);
    return toFileResponse(`${JSON.stringify([task], null, 2)}\n`, { type: 'application/json', headers });
  }
  if (file === 'annotations.jsonld') {
    const ids = [...rows, ...gains].map(({ id }) => id).sort((a, b) => a - b);
    const label = `Claims on ${benchmark.name}`;
    const claims = await listSourcedClaims(db, ids);
    const collection = toAnnotationCollection(claims, { id: origin + pathname, label, origin });
    return toFileResponse(`${JSON.stringify(collection)}\n`, { type: 'application/ld+json', headers });
  }
  if (file?.startsWith('elsewhere.')) {
    const rows = await listReported(db, slug, MOST_REPORTED);
    const caption = `Results on ${benchmark.name} reported elsewhere, without a source sentence`;
    // They are in no paper that could be cited.
    const format = findTableFormat(file.replace('elsewhere.', 'table.'));
    if (!format) return refuseFile();
    const { type } = format;
    return toFileResponse(format.write(toReportedTable(rows, caption)), { type, headers });
  }
  const view = toBoardWriter(leaderboard, { search: searchParams, origin });
  return answerViewFile(db, file, view, headers);
}
