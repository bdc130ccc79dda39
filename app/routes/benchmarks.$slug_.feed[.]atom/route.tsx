import type { LoaderFunctionArgs } from '@remix-run/node';
import { ATOM_TYPE, writeAtom } from '#app/export/feeds/atom.ts';
import { listClaimEntries } from '#app/export/feeds/claim-entries.server.ts';
import { toStableId } from '#app/export/feeds/stable-id.server.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';
import { pageBenchmarks } from '#db/queries/page-benchmarks.server.ts';
import { pageClaimIds } from '#db/queries/page-claims.server.ts';
import { isStorableText } from '#db/storable-text.ts';

const MOST_ENTRIES = 50;

/** The claims on a benchmark that came last. */
export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const { db, cacheHeaders: headers } = context;
  const [benchmark] = isStorableText(slug) ? await pageBenchmarks(db, { slug }, { limit: 1 }) : [];
  if (!benchmark) throw await refuseAddress(db, request.url, 'No benchmark has this address.');
  const { origin, pathname } = new URL(request.url);
  const ids = await pageClaimIds(db, { benchmark: slug }, { order: 'desc', limit: MOST_ENTRIES });
  const feed = writeAtom({
    id: toStableId('benchmark', slug),
    title: `${benchmark.name}: new results`,
    page: `${origin}/benchmarks/${encodeURIComponent(slug)}`,
    self: origin + pathname,
    entries: await listClaimEntries(db, ids, { origin }),
  });
  return toFileResponse(feed, { type: ATOM_TYPE, headers });
}
