import { sql } from 'kysely';

/** What reviewers have said last of a claim that others contradict. */
export interface ClaimRuling {
  settlement: number;
  ruling: 'stands' | 'overruled' | 'setups';
}

/**
 * The ruling on the row `claim` of a query, or null. What was said of another value than the claim has now, or was taken
 * back, says nothing.
 */
export function rulingOnClaim() {
  return sql<ClaimRuling | null>`(
    select case
      when latest.is_standing is not null and latest.value = claim.value and latest.unit is not distinct from claim.unit
      then jsonb_build_object('settlement', settlement.id, 'ruling', case
        when settlement.verdict = 'setups' then 'setups'
        when latest.is_standing then 'stands'
        else 'overruled'
      end)
    end
    from (
      select * from settled_claims where claim_id = claim.id order by settlement_id desc limit 1
    ) latest
    join conflict_settlements settlement on settlement.id = latest.settlement_id and settlement.verdict <> 'open'
  )`;
}
