import type { NamedKind } from '#db/names/name-tables.server.ts';

/** What is answered where no benchmark, or no method, has the address. */
export function toMissing(what: NamedKind): Response {
  return new Response(`No ${what} has this address.`, { status: 404 });
}
