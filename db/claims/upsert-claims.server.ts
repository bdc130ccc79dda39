import { sql, type Transaction } from 'kysely';
import type { Claim } from '#app/extraction/claim.ts';
import { toStoredName } from '../names/own-name.ts';
import type { Database } from '../schema.ts';
import type { ResolvedNames } from './paper-extraction.ts';

export interface ClaimToStore {
  key: string;
  paperId: number;
  claim: Claim;
}

/** Inserts claims, or brings those that are there (by natural key) up to date. Returns their ids by key. */
export async function upsertClaims(
  transaction: Transaction<Database>,
  runId: number,
  claims: readonly ClaimToStore[],
  names: ResolvedNames,
): Promise<Map<string, number>> {
  if (claims.length === 0) return new Map();
  const rows = claims.map((claim, position) => toRow(claim, position, runId, names));
  const { rows: stored } = await sql<{ id: number; position: number }>`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}) as given (
        position integer, paper_id integer, run_id integer, start_offset integer, end_offset integer, quote text,
        value float8, low float8, unit text, kind text, basis text, benchmark_name text, benchmark_alias_id integer,
        metric text, method_name text, method_alias_id integer, base_name text, base_alias_id integer, role text,
        versus text, from_value float8, qualifier text, rule text, confidence float8,
        change text, slot_confidence jsonb, setting text
      )
    ), stored as (
      insert into claims (
        paper_id, run_id, start_offset, end_offset, quote, value, low, unit, kind, basis, benchmark_name,
        benchmark_alias_id, metric, method_name, method_alias_id, base_name, base_alias_id, role, versus, from_value,
        qualifier, rule, confidence, change, slot_confidence, setting
      )
      select
        paper_id, run_id, start_offset, end_offset, quote, value, low, unit, kind, basis, benchmark_name,
        benchmark_alias_id, metric, method_name, method_alias_id, base_name, base_alias_id, role, versus, from_value,
        qualifier, rule, confidence, change, slot_confidence, setting
      from given
      order by position
      on conflict (paper_id, start_offset, end_offset, kind, method_name) where not is_detached do update set
        run_id = excluded.run_id, quote = excluded.quote, value = excluded.value, low = excluded.low,
        unit = excluded.unit, basis = excluded.basis, benchmark_name = excluded.benchmark_name,
        benchmark_alias_id = excluded.benchmark_alias_id, metric = excluded.metric,
        method_alias_id = excluded.method_alias_id, base_name = excluded.base_name,
        base_alias_id = excluded.base_alias_id, role = excluded.role, versus = excluded.versus,
        from_value = excluded.from_value, qualifier = excluded.qualifier, rule = excluded.rule,
        confidence = excluded.confidence, change = excluded.change, slot_confidence = excluded.slot_confidence,
        setting = excluded.setting
      returning id, paper_id, start_offset, end_offset, kind, method_name
    )
    select stored.id, given.position
    from stored
    join given on (stored.paper_id, stored.start_offset, stored.end_offset, stored.kind)
        = (given.paper_id, given.start_offset, given.end_offset, given.kind)
      and stored.method_name is not distinct from given.method_name
  `.execute(transaction);
  return new Map(stored.map(({ id, position }) => [claims[position]?.key ?? '', id]));
}

function toRow({ paperId, claim }: ClaimToStore, position: number, runId: number, names: ResolvedNames) {
  const benchmark = toStoredName(claim.benchmark);
  const method = toStoredName(claim.method);
  const base = toStoredName(claim.base);
  return {
    position,
    paper_id: paperId,
    run_id: runId,
    start_offset: claim.start,
    end_offset: claim.end,
    quote: claim.quote,
    value: claim.value,
    low: claim.low,
    unit: claim.unit,
    kind: claim.kind,
    basis: claim.basis,
    benchmark_name: benchmark,
    benchmark_alias_id: names.benchmarks.get(benchmark ?? '') ?? null,
    metric: claim.metric,
    method_name: method,
    method_alias_id: names.methods.get(method ?? '') ?? null,
    base_name: base,
    base_alias_id: names.methods.get(base ?? '') ?? null,
    role: claim.role,
    versus: claim.versus,
    from_value: claim.from,
    qualifier: claim.qualifier,
    rule: claim.rule,
    confidence: claim.confidence,
    change: claim.change,
    slot_confidence: claim.slotConfidence,
    setting: claim.setting,
  };
}
