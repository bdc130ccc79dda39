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
    with counted as (
      -- By name first: that needs an index alone.
      select benchmark_alias_id, count(*) as claims, count(*) filter (where kind = 'score') as scores
      from current_claims
      where benchmark_alias_id is not null
      group by benchmark_alias_id
    ), totals as (
      select alias.benchmark_id, sum(counted.claims)::int as claims, sum(counted.scores)::int as scores
      from counted
      join benchmark_aliases alias on alias.id = counted.benchmark_alias_id
      group by alias.benchmark_id
    ), page as materialized (
      select benchmark.id, benchmark.slug, benchmark.name, benchmark.task, benchmark.is_lower_better,
        totals.claims, totals.scores, count(*) over ()::int as total
      from totals
      join benchmarks benchmark on benchmark.id = totals.benchmark_id
      where ${pattern}::text is null
        or benchmark.id in (select benchmark_id from benchmark_aliases where name ilike ${pattern})
      order by totals.claims desc, benchmark.name, benchmark.id
      limit ${limit} offset ${offset}
    )
    select page.*, reported.papers, coalesce(usual.metrics, '{}') as metrics
    from page
    cross join lateral (
      select count(distinct claim.paper_id)::int as papers
      from benchmark_aliases alias
      join current_claims claim on claim.benchmark_alias_id = alias.id
      where alias.benchmark_id = page.id
    ) reported
    cross join lateral (
      select array_agg(metric order by uses desc, metric) as metrics
      from (
        select claim.metric, count(*) as uses
        from benchmark_aliases alias
        join current_claims claim on claim.benchmark_alias_id = alias.id
        where alias.benchmark_id = page.id and claim.metric is not null
        group by claim.metric
        order by uses desc, claim.metric
        limit 5
      ) commonest
    ) usual
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
