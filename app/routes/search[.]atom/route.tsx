import type { LoaderFunctionArgs } from '@remix-run/node';
import { ATOM_TYPE, writeAtom } from '#app/export/feeds/atom.ts';
import { toStableId } from '#app/export/feeds/stable-id.server.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { pagePapers } from '#db/queries/page-papers.server.ts';
import { dropUnstorable } from '#db/storable-text.ts';

const MOST_ENTRIES = 50;

/** The papers with these words that came last. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { origin, pathname, searchParams } = new URL(request.url);
  const q = dropUnstorable(parsePageParams(searchParams).q);
  const papers = q === '' ? [] : await pagePapers(context.db, { q }, { order: 'desc', limit: MOST_ENTRIES });
  const search = `?${new URLSearchParams({ q }).toString()}`;
  const feed = writeAtom({
    id: toStableId('search', q),
    title: `Papers: ${q}`,
    page: `${origin}/search${search}`,
    self: origin + pathname + search,
    entries: papers.map((paper) => ({
      id: toStableId('paper', paper.source, paper.externalId),
      title: paper.title,
      url: `${origin}/papers/${encodeURIComponent(paper.slug)}`,
      updated: paper.updatedAt,
      published: paper.publishedOn === null ? undefined : new Date(`${paper.publishedOn}T00:00:00Z`),
      authors: paper.authors,
      summary: paper.claims === 1 ? '1 result was read in it.' : `${paper.claims} results were read in it.`,
    })),
  });
  return toFileResponse(feed, { type: ATOM_TYPE, headers: context.cacheHeaders });
}
