import type { LoaderFunctionArgs } from '@remix-run/node';
import { ATOM_TYPE, writeAtom } from '#app/export/feeds/atom.ts';
import { toStableId } from '#app/export/feeds/stable-id.server.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { listNewPapers } from '#db/queries/list-new-papers.server.ts';

const MOST_ENTRIES = 50;

/** What watched sources have brought lately. It names the papers, and not the sources: some are files of this machine. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders: headers } = context;
  const { origin, pathname } = new URL(request.url);
  const papers = await context.remember('new papers, feed', () => listNewPapers(db, MOST_ENTRIES));
  const feed = writeAtom({
    id: toStableId('new-papers'),
    title: 'New papers',
    page: `${origin}/`,
    self: origin + pathname,
    entries: papers.map((paper) => ({
      id: toStableId('paper', paper.source, paper.externalId),
      title: paper.title,
      url: `${origin}/papers/${encodeURIComponent(paper.slug)}`,
      updated: paper.foundAt,
      published: paper.publishedOn === null ? undefined : new Date(`${paper.publishedOn}T00:00:00Z`),
      authors: paper.authors,
      summary: paper.claims === 1 ? '1 result was read in it.' : `${paper.claims} results were read in it.`,
    })),
  });
  return toFileResponse(feed, { type: ATOM_TYPE, headers });
}
