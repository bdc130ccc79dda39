import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerViewFile } from '#app/export/view-file.server.ts';
import { openComparison } from '#app/export/views/comparison-view.server.ts';
import { leadOn } from '#app/names/follow-merges.server.ts';

/** A comparison as it is shown, as `table.csv` and the like. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders } = context;
  const moved = await leadOn(db, request.url);
  if (moved) throw moved;
  const { origin, searchParams: search } = new URL(request.url);
  return answerViewFile(db, file, await openComparison(db, { slug: '', search, origin }), cacheHeaders);
}
