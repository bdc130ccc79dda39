import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** A conflict as it is kept. */
export interface StoredConflict {
  benchmarkId: number;
  metricKey: string;
  metric: string;
  systemKey: string;
  claimIds: number[];
  papers: number;
  spread: number;
  isOpen: boolean;
}

/** Puts the conflicts of some boards in the place of those that were found earlier; one that is still there keeps its number. */
export async function replaceConflicts(
  transaction: Transaction<Database>,
  benchmarkIds: readonly number[],
  conflicts: readonly StoredConflict[],
): Promise<void> {
  const rows = conflicts.map((conflict) => ({
    benchmark_id: conflict.benchmarkId,
    metric_key: conflict.metricKey,
    metric: conflict.metric,
    system_key: conflict.systemKey,
    claim_ids: conflict.claimIds,
    papers: conflict.papers,
    spread: conflict.spread,
    is_open: conflict.isOpen,
  }));
  await sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}) as given (
        benchmark_id integer, metric_key text, metric text, system_key text, claim_ids integer[], papers integer,
        spread float8, is_open boolean
      )
    ), gone as (
      delete from conflicts kept
      where benchmark_id = any(${[...benchmarkIds]}::int[]) and not exists (
        select from given
        where (given.benchmark_id, given.metric_key, given.system_key)
          = (kept.benchmark_id, kept.metric_key, kept.system_key)
      )
    )
    insert into conflicts as kept
      (benchmark_id, metric_key, metric, system_key, claim_ids, papers, spread, is_open)
    select * from given
    on conflict (benchmark_id, metric_key, system_key) do update set
      metric = excluded.metric, claim_ids = excluded.claim_ids, papers = excluded.papers, spread = excluded.spread,
      is_open = excluded.is_open
    where (kept.metric, kept.claim_ids, kept.papers, kept.spread, kept.is_open)
      is distinct from (excluded.metric, excluded.claim_ids, excluded.papers, excluded.spread, excluded.is_open)
  `.execute(transaction);
}
