import type { Kysely } from 'kysely';
import { pageClaimIds, type ClaimFilter } from '#db/queries/page-claims.server.ts';
import { pageGains, type GainFilter, type GainPlace } from '#db/queries/page-gains.server.ts';
import { listSourcedClaims, type SourcedClaim } from '#db/queries/sourced-claims.server.ts';
import type { Database } from '#db/schema.ts';

const BATCH_SIZE = 500;

/** All claims that pass a filter, in the order in which they were stored, a batch at a time. */
export async function* listClaimBatches(
  db: Kysely<Database>,
  filter: ClaimFilter,
): AsyncGenerator<SourcedClaim[]> {
  let after: number | undefined;
  for (;;) {
    const ids = await pageClaimIds(db, filter, { after, order: 'asc', limit: BATCH_SIZE });
    if (ids.length > 0) yield await listSourcedClaims(db, ids);
    if (ids.length < BATCH_SIZE) return;
    after = ids.at(-1);
  }
}

/** All gains that pass a filter, the largest first, a batch at a time. */
export async function* listGainBatches(
  db: Kysely<Database>,
  filter: GainFilter,
): AsyncGenerator<SourcedClaim[]> {
  let after: GainPlace | undefined;
  for (;;) {
    const places = await pageGains(db, filter, { after, limit: BATCH_SIZE });
    if (places.length > 0)
      yield await listSourcedClaims(
        db,
        places.map(({ id }) => id),
      );
    if (places.length < BATCH_SIZE) return;
    after = places.at(-1);
  }
}
