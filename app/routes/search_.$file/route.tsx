import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerViewFile } from '#app/export/view-file.server.ts';
import { openFoundPapers, openScores } from '#app/export/views/search-views.server.ts';

/** What a search finds: scores as `table.csv` and the like, papers as `papers.csv` and the like. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders } = context;
  const { origin, searchParams: search } = new URL(request.url);
  const question = { slug: '', search, origin };
  if (file?.startsWith('papers.'))
    return answerViewFile(db, file, openFoundPapers(db, question), cacheHeaders);
  const scores = await openScores(db, question);
  if (!scores) throw new Response('This search asks for no numbers.', { status: 404 });
  return answerViewFile(db, file, scores, cacheHeaders);
}
