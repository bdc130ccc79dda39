import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { toContainsPattern } from './like-pattern.ts';

export interface BenchmarkSummary {
  slug: string;
  name: string;
  task: string | null;
  isLowerBetter: boolean;
  /** Claims on it, scores and gains together. */
  claims: number;
  scores: number;
  papers: number;
  /** Metrics that its claims name, by frequency, at most five. */
  metrics: string[];
}

export interface BenchmarkPage {
  benchmarks: BenchmarkSummary[];
  /** Number of benchmarks that match, over all pages. */
  total: number;
}

export interface ListBenchmarksOptions {
  /** Part of a name or of an alias, in any case. */
  search?: string;
  limit: number;
  offset: number;
}

/** Benchmarks with at least one claim, the ones with most claims first. */
export async function listBenchmarks(
  db: Kysely<Database>,
  { search = '', limit, offset }: ListBenchmarksOptions,
): Promise<BenchmarkPage> {
  const pattern = toContainsPattern(search);
  const { rows } = await sql<BenchmarkSummary & { id: number; total: number }>`
    with per_metric as (
      select alias.benchmark_id, claim.metric, count(*) as claims,
        count(*) filter (where claim.kind = 'score') as scores
      from current_claims claim
      join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
      group by alias.benchmark_id, claim.metric
    ), totals as (
      select benchmark_id, sum(claims)::int as claims, sum(scores)::int as scores,
        array_remove((array_agg(metric order by claims desc, metric))[1:6], null) as metrics
      from per_metric
      group by benchmark_id
    ), page as (
      select benchmark.id, benchmark.slug, benchmark.name, benchmark.task, benchmark.is_lower_better,
        totals.claims, totals.scores, totals.metrics[1:5] as metrics, count(*) over ()::int as total
      from totals
      join benchmarks benchmark on benchmark.id = totals.benchmark_id
      where ${pattern}::text is null
        or benchmark.id in (select benchmark_id from benchmark_aliases where name ilike ${pattern})
      order by totals.claims desc, benchmark.name, benchmark.id
      limit ${limit} offset ${offset}
    )
    select page.*, (
      select count(distinct claim.paper_id)::int
      from current_claims claim
      where claim.benchmark_alias_id in (select id from benchmark_aliases where benchmark_id = page.id)
    ) as papers
    from page
    order by page.claims desc, page.name, page.id
  `.execute(db);
  const benchmarks = rows.map(({ total: _, id: __, ...benchmark }) => benchmark);
  return { benchmarks, total: rows[0]?.total ?? (await countBenchmarks(db, pattern)) };
}

/** For a page beyond the last one, or of no rows. */
async function countBenchmarks(db: Kysely<Database>, pattern: string | null): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(distinct alias.benchmark_id)::int as total
    from current_claims claim
    join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
    where ${pattern}::text is null
      or alias.benchmark_id in (select benchmark_id from benchmark_aliases where name ilike ${pattern})
  `.execute(db);
  return rows[0]?.total ?? 0;
}
