import type { LoaderFunctionArgs } from '@remix-run/node';
import { refreshConflicts } from '#app/conflicts/refresh-conflicts.server.ts';
import { answerViewFile } from '#app/export/view-file.server.ts';
import { openConflicts } from '#app/export/views/conflict-view.server.ts';
import { leadOn } from '#app/names/follow-merges.server.ts';

/** What somebody waits at most for boards that have changed to be compared again. */
const MOST_MS = 500;

/** Conflicts, open or settled, as `table.csv` and the like. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders } = context;
  const moved = await leadOn(db, request.url);
  if (moved) throw moved;
  await refreshConflicts(db, { mostMs: MOST_MS });
  const { origin, searchParams: search } = new URL(request.url);
  return answerViewFile(db, file, openConflicts(db, { slug: '', search, origin }), cacheHeaders);
}
