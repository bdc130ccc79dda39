import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccount } from '#app/accounts/require-account.ts';
import { answerViewFile } from '#app/export/view-file.server.ts';
import { openChanges } from '#app/export/views/change-view.server.ts';

/** What new rules changed, as `table.csv` and the like. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  await requireAccount({ request, context }, 'reviewer');
  const { origin, searchParams: search } = new URL(request.url);
  const view = openChanges(context.db, { slug: '', search, origin });
  return answerViewFile(context.db, file, view, context.cacheHeaders);
}
