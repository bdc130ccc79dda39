import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, SettlementVerdict } from '../schema.ts';

/** A claim that a settlement speaks of. */
export interface SettledClaim {
  claimId: number;
  value: number;
  unit: string | null;
  isStanding: boolean | null;
}

/** A step of the history of a conflict. */
export interface Settlement {
  id: number;
  verdict: SettlementVerdict;
  note: string | null;
  /** What it was about, in the words of the time. */
  label: string;
  /** Name of the reviewer. */
  author: string;
  revertsId: number | null;
  createdAt: Date;
  claims: SettledClaim[];
}

export interface SettlementToStore {
  userId: number;
  verdict: SettlementVerdict;
  note: string | null;
  label: string;
  revertsId?: number;
  claims: readonly SettledClaim[];
}

/** Adds a settlement to the history; from now on it is what counts of its claims. */
export async function insertSettlement(
  transaction: Transaction<Database>,
  { claims, revertsId, ...settlement }: SettlementToStore,
): Promise<number> {
  const { id } = await transaction
    .insertInto('conflictSettlements')
    .values({ ...settlement, revertsId: revertsId ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('settledClaims')
    .values(claims.map((claim) => ({ ...claim, settlementId: id })))
    .execute();
  return id;
}

/** Everything that was said of any of these claims, the latest first. */
export async function listSettlements(
  db: Kysely<Database>,
  claimIds: readonly number[],
): Promise<Settlement[]> {
  return selectSettlements(
    db,
    sql`settlement.id in (select settlement_id from settled_claims where claim_id = any(${[...claimIds]}::int[]))`,
  );
}

/** One settlement, or undefined. */
export async function findSettlement(db: Kysely<Database>, id: number): Promise<Settlement | undefined> {
  return (await selectSettlements(db, sql`settlement.id = ${id}`))[0];
}

async function selectSettlements(db: Kysely<Database>, condition: ReturnType<typeof sql>) {
  const { rows } = await sql<Settlement>`
    select settlement.id, settlement.verdict, settlement.note, settlement.label, author.name as author,
      settlement.reverts_id, settlement.created_at,
      (
        select jsonb_agg(jsonb_build_object(
          'claimId', claim_id, 'value', value, 'unit', unit, 'isStanding', is_standing
        ) order by claim_id)
        from settled_claims where settlement_id = settlement.id
      ) as claims
    from conflict_settlements settlement join users author on author.id = settlement.user_id
    where ${condition}
    order by settlement.id desc
  `.execute(db);
  return rows;
}
