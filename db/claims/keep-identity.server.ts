import { sql, type Transaction } from 'kysely';
import { toStoredName } from '../names/own-name.ts';
import type { Database } from '../schema.ts';
import type { ReadOtherwise } from './pair-readings.ts';

/**
 * Gives stored claims the natural key that they have in the new reading, so that it brings these very rows up to date: a
 * review, and whatever links to the claim, stays with it.
 */
export async function keepIdentity(
  transaction: Transaction<Database>,
  pairs: readonly ReadOtherwise[],
): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(({ earlier, now: { claim } }) => ({
    id: earlier.id,
    start_offset: claim.start,
    end_offset: claim.end,
    quote: claim.quote,
    kind: claim.kind,
    basis: claim.basis,
    change: claim.change,
    method_name: toStoredName(claim.method),
  }));
  await sql`
    update claims set
      start_offset = given.start_offset, end_offset = given.end_offset, quote = given.quote, kind = given.kind,
      basis = given.basis, change = given.change, method_name = given.method_name
    from json_to_recordset(${JSON.stringify(rows)}) as given (
      id integer, start_offset integer, end_offset integer, quote text, kind text, basis text, change text,
      method_name text
    )
    where claims.id = given.id
  `.execute(transaction);
}
