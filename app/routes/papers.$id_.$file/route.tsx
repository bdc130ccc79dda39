import type { LoaderFunctionArgs } from '@remix-run/node';
import { toFileResponse } from '#app/export/file-response.ts';
import { toBibtexResponse } from '#app/export/table-file.server.ts';
import { answerViewFile } from '#app/export/view-file.server.ts';
import { PAPER_TABLES, toPaperWriter } from '#app/export/views/paper-views.server.ts';
import { toAnnotationCollection } from '#app/export/web-annotation.ts';
import { toBibtex } from '#app/leaderboard/bibtex.ts';
import { toMovedPaper } from '#app/names/moved-paper.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';

/**
 * A paper as files: `paper.bib`, its claims as `table.…` and as `annotations.jsonld`, its ranks as `standings.…`, and `abstract.txt`, the text that
 * these point into.
 */
export async function loader({ request, params: { id = '', file }, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders: headers } = context;
  const found = await findPaper(db, id);
  if (!found) throw await toMovedPaper(db, id, request.url);
  const { paper } = found;
  const { origin, pathname } = new URL(request.url);
  const claims = found.claims.map((claim) => ({ ...claim, paper, abstract: paper.abstract }));

  if (file === 'paper.bib') return toBibtexResponse(`${toBibtex(paper)}\n`, headers);
  if (file === 'abstract.txt')
    return toFileResponse(paper.abstract, { type: 'text/plain; charset=utf-8', headers });
  if (file === 'annotations.jsonld') {
    const collection = toAnnotationCollection(claims, { id: origin + pathname, label: paper.title, origin });
    return toFileResponse(`${JSON.stringify(collection)}\n`, { type: 'application/ld+json', headers });
  }
  const what = PAPER_TABLES.find((name) => file?.startsWith(`${name}.`)) ?? 'table';
  return answerViewFile(db, file, await toPaperWriter(db, what, found, origin), headers);
}
