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
    with placed as materialized (
      select alias.benchmark_id, claim.paper_id, claim.kind, claim.metric
      from current_claims claim
      join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
    ), totals as (
      select benchmark_id, count(*)::int as claims, (count(*) filter (where kind = 'score'))::int as scores,
        count(distinct paper_id)::int as papers
      from placed
      group by benchmark_id
    ), page as (
      select benchmark.id, benchmark.slug, benchmark.name, benchmark.task, benchmark.is_lower_better,
        totals.claims, totals.scores, totals.papers, count(*) over ()::int as total
      from totals
      join benchmarks benchmark on benchmark.id = totals.benchmark_id
      where ${pattern}::text is null
        or benchmark.id in (select benchmark_id from benchmark_aliases where name ilike ${pattern})
      order by totals.claims desc, benchmark.name, benchmark.id
      limit ${limit} offset ${offset}
    ), counted_metrics as (
      select benchmark_id, metric, row_number() over (partition by benchmark_id order by count(*) desc, metric) as place
      from placed
      where metric is not null and benchmark_id in (select id from page)
      group by benchmark_id, metric
    ), usual_metrics as (
      select benchmark_id, array_agg(metric order by place) as metrics
      from counted_metrics
      where place <= 5
      group by benchmark_id
    )
    select page.*, coalesce(usual_metrics.metrics, '{}') as metrics
    from page
    left join usual_metrics on usual_metrics.benchmark_id = page.id
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
