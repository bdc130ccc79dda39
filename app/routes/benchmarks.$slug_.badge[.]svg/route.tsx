import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { toRankBadge, writeBadge, type Badge } from '#app/export/badge.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { NO_FILTER, USUAL_BOARD } from '#app/leaderboard/board-search.ts';
import { selectEntries } from '#app/leaderboard/board-view.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import { leadOn } from '#app/names/follow-merges.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';

const search = z.object({
  method: z.string().trim().max(200).catch(''),
  metric: z.string().trim().max(200).optional().catch(undefined),
});

/** `badge.svg?method=…`: where a method stands on a board, for a README. A picture of "unknown" where it stands nowhere. */
export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const { method, metric } = search.parse(Object.fromEntries(new URL(request.url).searchParams));
  const badge = await context.remember(`badge ${JSON.stringify([slug, method, metric])}`, async () => {
    const leaderboard = await findLeaderboard(context.db, { slug });
    if (!leaderboard) return undefined;
    const source = { ...leaderboard, isMetricLowerBetter: isLowerBetter };
    const { entries } = selectEntries(source, { ...USUAL_BOARD, ...NO_FILTER, metric });
    const entry = entries.find(({ row }) => isNamed(row.method, method));
    const value = entry && formatValue(entry.row);
    const drawn = toRankBadge(leaderboard.benchmark.name, entry?.rank, value && value.text + value.rest);
    return { drawn, isFound: entry !== undefined };
  });
  // Whatever is not found may have been merged: the benchmark, or the method.
  const moved = badge?.isFound ? undefined : await leadOn(context.db, request.url);
  if (moved) throw moved;
  const unknown: Badge = { label: 'benchmark', message: 'unknown', tone: 'unknown' };
  return toFileResponse(writeBadge(badge?.drawn ?? unknown), {
    type: 'image/svg+xml; charset=utf-8',
    headers: context.cacheHeaders,
  });
}

/** By the slug of its page, or else by its name. */
function isNamed(method: { name: string; slug: string | null } | null, wanted: string): boolean {
  if (!method || wanted === '') return false;
  return method.slug === wanted || method.name.toLowerCase() === wanted.toLowerCase();
}
