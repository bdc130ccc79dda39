import type { Kysely } from 'kysely';
import { findMovedClaim, findMovedPaper } from '#db/papers/paper-moves.server.ts';
import type { Database } from '#db/schema.ts';

/** The answer where no paper has an address: on to the paper that one with it was found to be, or 404. */
export async function toMovedPaper(db: Kysely<Database>, slug: string, url: string): Promise<Response> {
  const moved = await findMovedPaper(db, slug);
  if (moved !== undefined) return leadTo(url, moved);
  return new Response('No paper has this address.', { status: 404 });
}

/** The same for the number of a claim that stood in two papers which are one. */
export async function toMovedClaim(
  db: Kysely<Database>,
  id: number | undefined,
  url: string,
): Promise<Response> {
  const moved = id === undefined ? undefined : await findMovedClaim(db, id);
  if (moved !== undefined) return leadTo(url, String(moved));
  return new Response('No claim has this number.', { status: 404 });
}

/** The same page of it, and whatever else was asked: `/papers/<slug>…` with another slug. */
function leadTo(url: string, part: string): Response {
  const { pathname, search } = new URL(url);
  const [, section, , ...rest] = pathname.split('/');
  const path = `/${[section, encodeURIComponent(part), ...rest].join('/')}${search}`;
  // For good; browsers ask again all the same, since people may find out otherwise.
  return new Response(null, { status: 301, headers: { 'Cache-Control': 'no-cache', Location: path } });
}
