import type { Kysely } from 'kysely';
import { findMovedSlugs } from '#db/names/find-moved.server.ts';
import type { Database } from '#db/schema.ts';
import { listNamedSlugs, renameInAddress } from './named-address.ts';

/**
 * The same address, without its origin, with what was merged replaced by what it was merged into; undefined where it names
 * nothing that was merged.
 */
export async function findMovedAddress(db: Kysely<Database>, address: string): Promise<string | undefined> {
  const url = new URL(address);
  const moved = await findMovedSlugs(db, listNamedSlugs(url));
  if (moved.benchmark.size + moved.method.size === 0) return undefined;
  return renameInAddress(url, (what, slug) => moved[what].get(slug) ?? slug);
}

/** An answer that leads on, where an address names something that was merged; for addresses that name several things. */
export async function leadOn(db: Kysely<Database>, address: string): Promise<Response | undefined> {
  const moved = await findMovedAddress(db, address);
  // For good, as far as anybody knows. Browsers ask again all the same, since a merge can be taken back.
  const headers = { 'Cache-Control': 'no-cache', Location: moved ?? '' };
  return moved === undefined ? undefined : new Response(null, { status: 301, headers });
}

/** What is thrown where nothing has an address: a way on where something was merged, else 404 with a line of text. */
export async function refuseAddress(
  db: Kysely<Database>,
  address: string,
  missing: string,
): Promise<Response> {
  return (await leadOn(db, address)) ?? new Response(missing, { status: 404 });
}
