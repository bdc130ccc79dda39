import type { LoaderFunctionArgs } from '@remix-run/node';
import { ATOM_TYPE, writeAtom } from '#app/export/feeds/atom.ts';
import { listClaimEntries } from '#app/export/feeds/claim-entries.server.ts';
import { toStableId } from '#app/export/feeds/stable-id.server.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { listNewBests } from '#app/export/list-new-bests.server.ts';

const MOST_ENTRIES = 50;

/** What took the lead of a board lately. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders: headers } = context;
  const { origin, pathname } = new URL(request.url);
  const found = await context.remember('new bests, feed', () => listNewBests(db, MOST_ENTRIES));
  const ids = (found?.bests ?? []).map(({ row }) => row.id);
  const feed = writeAtom({
    id: toStableId('new-bests'),
    title: 'New best results',
    page: `${origin}/`,
    self: origin + pathname,
    entries: await listClaimEntries(db, ids, { origin, say: 'New best: ', kind: 'new-best' }),
  });
  return toFileResponse(feed, { type: ATOM_TYPE, headers });
}
