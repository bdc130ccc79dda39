import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { toFileResponse } from '#app/export/file-response.ts';
import { toOembed } from '#app/export/oembed.ts';
import { findMovedAddress } from '#app/names/follow-merges.server.ts';
import { findMovedPaper } from '#db/papers/paper-moves.server.ts';
import { pageBenchmarks } from '#db/queries/page-benchmarks.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import { isStorableText } from '#db/storable-text.ts';

const size = z.coerce.number().int().min(1).catch(100_000);
const asked = z.object({
  url: z.url({ protocol: /^https?$/ }),
  format: z.string().catch('json'),
  maxwidth: size,
  maxheight: size,
});

/** What a page that shows a link to a leaderboard or a paper needs to know of it (oEmbed). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { origin, searchParams } = new URL(request.url);
  const parsed = asked.safeParse(Object.fromEntries(searchParams));
  if (!parsed.success) throw new Response('Say which page: url=…', { status: 400 });
  const { url, format, maxwidth, maxheight } = parsed.data;
  if (format !== 'json') throw new Response('Only JSON is spoken here.', { status: 501 });
  const moved = await findMovedAddress(context.db, url);
  const page = new URL(moved ?? url, url);
  const path = page.host === new URL(origin).host ? page.pathname : '';
  const [, kind, part] = /^\/(benchmarks|papers)\/([^/]+)$/.exec(path) ?? [];
  const named = decode(part ?? '');
  const slug = kind === 'papers' ? ((await findMovedPaper(context.db, named)) ?? named) : named;
  const title = await findTitle(context.db, kind, slug);
  if (title === undefined) throw new Response('There is no such page.', { status: 404 });
  const address = `${origin}/${kind}/${encodeURIComponent(slug)}`;
  const embedded = { title, url: address, picture: kind === 'benchmarks' ? `${address}/card.png` : null };
  const answer = toOembed(embedded, origin, { maxWidth: maxwidth, maxHeight: maxheight });
  return toFileResponse(JSON.stringify(answer), { type: 'application/json', headers: context.cacheHeaders });
}

async function findTitle(db: Parameters<typeof findPaper>[0], kind: string | undefined, slug: string) {
  if (kind === undefined || slug === '' || !isStorableText(slug)) return undefined;
  if (kind === 'papers') return (await findPaper(db, slug))?.paper.title;
  const [benchmark] = await pageBenchmarks(db, { slug }, { limit: 1 });
  return benchmark && `${benchmark.name} leaderboard`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
