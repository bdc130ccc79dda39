import type { LoaderFunctionArgs } from '@remix-run/node';
import { findBoardCard } from '#app/export/board-card.server.ts';
import { writeCard } from '#app/export/card.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { toPng } from '#app/export/picture.server.ts';
import { refuseAddress } from '#app/names/follow-merges.server.ts';

/** What stands for a leaderboard where somebody shares a link to it. */
export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const picture = await context.remember(`card ${slug}`, async () => {
    const card = await findBoardCard(context.db, slug);
    return card && toPng(writeCard(card));
  });
  if (!picture) throw await refuseAddress(context.db, request.url, 'No benchmark has this address.');
  return toFileResponse(picture, { type: 'image/png', headers: context.cacheHeaders });
}
