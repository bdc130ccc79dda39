import type { Kysely } from 'kysely';
import { findMovedClaim, findMovedPaper } from '#db/papers/paper-moves.server.ts';
import type { Database } from '#db/schema.ts';
import { MOVED, toMovedPath } from './moved-path.ts';

/** The answer where no paper has an address: on to the paper that one with it was found to be, or 404. */
export async function toMovedPaper(db: Kysely<Database>, slug: string, url: string): Promise<Response> {
  const moved = await findMovedPaper(db, slug);
  if (moved !== undefined) return leadTo(toMovedPath(url, moved));
  return new Response('No paper has this address.', { status: 404 });
}

/** The same for the number of a claim that stood in two papers which are one. */
export async function toMovedClaim(
  db: Kysely<Database>,
  id: number | undefined,
  url: string,
): Promise<Response> {
  const moved = id === undefined ? undefined : await findMovedClaim(db, id);
  if (moved !== undefined) return leadTo(toMovedPath(url, String(moved)));
  return new Response('No claim has this number.', { status: 404 });
}

function leadTo(path: string): Response {
  return new Response(null, { ...MOVED, headers: { ...MOVED.headers, Location: path } });
}
