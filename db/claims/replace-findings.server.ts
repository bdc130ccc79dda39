import { sql, type Transaction } from 'kysely';
import { toStoredName } from '../names/own-name.ts';
import type { Database } from '../schema.ts';
import { naturalKey, type PaperExtraction, type ResolvedNames } from './paper-extraction.ts';

/** What was found in a paper besides its claims; a new reading puts its own in the place of it. */
export const FINDINGS = [
  'passedOver',
  'checks',
  'impliedScores',
  'claimSources',
  'readingDisagreements',
  'llmRejections',
] as const;

/**
 * Puts the numbers passed over, the checks and the implied scores of these papers in the place of earlier ones. What a model
 * had to do with an earlier reading goes too.
 */
export async function replaceFindings(
  transaction: Transaction<Database>,
  extractions: readonly PaperExtraction[],
  claimIds: ReadonlyMap<string, number>,
  names: ResolvedNames,
): Promise<void> {
  const paperIds = extractions.map(({ paperId }) => paperId);
  for (const table of FINDINGS) {
    await transaction
      .deleteFrom(table)
      .where('paperId', '=', sql<number>`any(${paperIds}::int[])`)
      .execute();
  }
  await insertPassedOver(transaction, extractions);
  await insertChecks(transaction, extractions, claimIds);
  await insertImplied(transaction, extractions, claimIds, names);
}

async function insertPassedOver(
  transaction: Transaction<Database>,
  extractions: readonly PaperExtraction[],
): Promise<void> {
  const rows = extractions.flatMap(({ paperId, extraction }) =>
    extraction.passedOver.map(({ start, end, quote, reason }, position) => ({
      paper_id: paperId,
      position,
      start_offset: start,
      end_offset: end,
      quote,
      reason,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into passed_over (paper_id, position, start_offset, end_offset, quote, reason)
    select * from json_to_recordset(${JSON.stringify(rows)}) as given (
      paper_id integer, position integer, start_offset integer, end_offset integer, quote text, reason text
    )
  `.execute(transaction);
}

async function insertChecks(
  transaction: Transaction<Database>,
  extractions: readonly PaperExtraction[],
  claimIds: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = extractions.flatMap((item) =>
    item.extraction.checks.map(({ kind, verdict, figures, claims }, position) => ({
      paper_id: item.paperId,
      position,
      kind,
      verdict,
      figures,
      claim_ids: toClaimIds(item, claims, claimIds),
    })),
  );
  if (rows.length === 0) return;
  await sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}) as given (
        paper_id integer, position integer, kind text, verdict text, figures text, claim_ids integer[]
      )
    ), inserted as (
      insert into checks (paper_id, position, kind, verdict, figures)
      select paper_id, position, kind, verdict, figures from given
    )
    insert into check_claims (paper_id, position, claim_id)
    select paper_id, position, unnest(claim_ids) from given
  `.execute(transaction);
}

async function insertImplied(
  transaction: Transaction<Database>,
  extractions: readonly PaperExtraction[],
  claimIds: ReadonlyMap<string, number>,
  names: ResolvedNames,
): Promise<void> {
  const rows = extractions.flatMap((item) =>
    item.extraction.implied.map((score, position) => {
      const benchmark = toStoredName(score.benchmark);
      const method = toStoredName(score.method) ?? score.method;
      return {
        paper_id: item.paperId,
        position,
        value: score.value,
        unit: score.unit,
        benchmark_name: benchmark,
        benchmark_alias_id: names.benchmarks.get(benchmark ?? '') ?? null,
        metric: score.metric,
        method_name: method,
        method_alias_id: names.methods.get(method) ?? null,
        figures: score.figures,
        claim_ids: toClaimIds(item, score.claims, claimIds),
      };
    }),
  );
  if (rows.length === 0) return;
  await sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}) as given (
        paper_id integer, position integer, value float8, unit text, benchmark_name text, benchmark_alias_id integer,
        metric text, method_name text, method_alias_id integer, figures text, claim_ids integer[]
      )
    ), inserted as (
      insert into implied_scores (paper_id, position, value, unit, benchmark_name, benchmark_alias_id, metric,
        method_name, method_alias_id, figures)
      select paper_id, position, value, unit, benchmark_name, benchmark_alias_id, metric,
        method_name, method_alias_id, figures
      from given
    )
    insert into implied_score_claims (paper_id, position, claim_id)
    select paper_id, position, unnest(claim_ids) from given
  `.execute(transaction);
}

/** The stored claims at these indexes of an extraction, each once. */
function toClaimIds(
  { paperId, extraction }: PaperExtraction,
  indexes: readonly number[],
  claimIds: ReadonlyMap<string, number>,
): number[] {
  const ids = indexes.flatMap((index) => {
    const claim = extraction.claims[index];
    return (claim && claimIds.get(naturalKey(paperId, claim))) ?? [];
  });
  return [...new Set(ids)];
}
