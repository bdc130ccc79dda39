import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { JoinPlan } from './pair-joined-claims.ts';

/** A claim, and the one that stands for it from now on. */
export interface ClaimMove {
  from: number;
  to: number;
}

/** What a reading says of a claim, beside where it belongs and what people say. */
const READ = [
  'run_id',
  'start_offset',
  'end_offset',
  'quote',
  'value',
  'low',
  'unit',
  'kind',
  'basis',
  'change',
  'benchmark_name',
  'benchmark_alias_id',
  'metric',
  'setting',
  'method_name',
  'method_alias_id',
  'base_name',
  'base_alias_id',
  'role',
  'versus',
  'from_value',
  'qualifier',
  'rule',
  'confidence',
  'slot_confidence',
];

/** Rows that speak of a claim as it was read; they follow it. */
const FOLLOWING = [
  'check_claims',
  'implied_score_claims',
  'claim_sources',
  'reading_disagreements',
  'claim_disagreements',
];

/**
 * Lets detached claims take the places of standing ones, as these were read, and whatever speaks of a claim speak of the one that
 * stands for it. Afterwards those that are stood for are detached.
 * @param moves all claims that another one stands for, those whose place is taken among them
 */
export async function replaceClaims(
  transaction: Transaction<Database>,
  taken: JoinPlan['taken'],
  moves: readonly ClaimMove[],
): Promise<void> {
  if (moves.length === 0) return;
  await takePlaces(
    transaction,
    taken.map(({ from, place }) => ({ from, to: place.id })),
  );
  const given = toRecordset(moves);
  for (const table of FOLLOWING)
    await sql`
      update ${sql.table(table)} stored set claim_id = given."to" from ${given}
      where stored.claim_id = given."from"
        and not exists (select from ${sql.table(table)} own where own.claim_id = given."to")
    `.execute(transaction);
  await followHistory(transaction, moves);
}

async function takePlaces(transaction: Transaction<Database>, moves: readonly ClaimMove[]): Promise<void> {
  if (moves.length === 0) return;
  await transaction
    .updateTable('claims')
    .set({ isDetached: true })
    .where('id', '=', sql<number>`any(${moves.map(({ from }) => from)}::int[])`)
    .execute();
  const columns = sql.join(READ.map((column) => sql`${sql.id(column)} = place.${sql.id(column)}`));
  await sql`
    update claims claim set ${columns}, is_detached = false
    from ${toRecordset(moves)}
    join claims place on place.id = given."from"
    where claim.id = given."to"
  `.execute(transaction);
}

/** What was settled of a claim is settled of the other one, and so is where its number leads. Of history nothing is changed. */
async function followHistory(transaction: Transaction<Database>, moves: readonly ClaimMove[]): Promise<void> {
  const given = toRecordset(moves);
  await sql`
    insert into settled_claims (settlement_id, claim_id, value, unit, is_standing)
    select settled.settlement_id, given."to", settled.value, settled.unit, settled.is_standing
    from ${given} join settled_claims settled on settled.claim_id = given."from"
    on conflict do nothing
  `.execute(transaction);
  await sql`
    update extraction_changes change set claim_id = given."to"
    from ${given} join claims claim on claim.id = given."from"
    where change.claim_id = claim.id and not claim.is_reviewed
  `.execute(transaction);
  await sql`
    update claim_moves move set to_id = given."to" from ${given} where move.to_id = given."from"
  `.execute(transaction);
  await sql`
    insert into claim_moves (claim_id, to_id) select given."from", given."to" from ${given}
    on conflict (claim_id) do update set to_id = excluded.to_id
  `.execute(transaction);
  // What stands leads nowhere else.
  await sql`delete from claim_moves move using ${given} where move.claim_id = given."to"`.execute(
    transaction,
  );
}

function toRecordset(moves: readonly ClaimMove[]) {
  return sql`json_to_recordset(${JSON.stringify(moves)}) as given ("from" integer, "to" integer)`;
}
