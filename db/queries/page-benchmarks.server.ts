import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import { toContainsPattern } from './like-pattern.ts';
import type { PageOrder } from './page-claims.server.ts';

export interface BenchmarkFacts {
  id: number;
  slug: string;
  name: string;
  aliases: string[];
  task: string | null;
  metric: string | null;
  isLowerBetter: boolean;
  min: number | null;
  max: number | null;
  parent: { slug: string; name: string } | null;
  claims: number;
  scores: number;
  papers: number;
  /** Of the scores, as texts name them; null: the text names none. */
  metrics: { metric: string | null; scores: number }[];
}

export interface BenchmarkFilter {
  /** Part of a name. */
  q?: string | undefined;
  task?: string | undefined;
  /** The one benchmark with this slug, with claims or without; none that was merged. */
  slug?: string | undefined;
  /** Only those that have scores, and with that a leaderboard. */
  hasScores?: boolean;
}

/** The benchmarks with claims of one page, by number: what is named first later comes later. */
export async function pageBenchmarks(
  db: Kysely<Database>,
  { q = '', task, slug, hasScores = false }: BenchmarkFilter,
  { after = 0, limit }: Pick<PageOrder, 'after' | 'limit'>,
): Promise<BenchmarkFacts[]> {
  const pattern = toContainsPattern(q);
  const conditions = [
    sql`benchmark.id > ${after}`,
    ...(slug === undefined ? [] : [sql`benchmark.slug = ${slug} and benchmark.merged_into_id is null`]),
    ...(task === undefined ? [] : [sql`lower(benchmark.task) = lower(${task})`]),
    ...(pattern === null
      ? []
      : [sql`benchmark.id in (select benchmark_id from benchmark_aliases where name ilike ${pattern})`]),
  ];
  const { rows } = await sql<BenchmarkFacts>`
    with page as materialized (
      select benchmark.*
      from benchmarks benchmark
      ${slug === undefined ? havingClaims(hasScores) : sql``}
      where ${sql.join(conditions, sql` and `)}
      order by benchmark.id
      limit ${limit}
    )
    select page.id, page.slug, page.name, page.task, page.metric, page.is_lower_better,
      page.min_value as min, page.max_value as max,
      (select jsonb_build_object('slug', slug, 'name', name) from benchmarks where id = page.parent_id) as parent,
      array(
        select name from benchmark_aliases where benchmark_id = page.id and name <> page.name order by name
      ) as aliases,
      counted.*
    from page
    cross join lateral (${countClaims()}) counted
    order by page.id
  `.execute(db);
  return rows;
}

/** The limit keeps Postgres from joining with all claims: it looks for one of each benchmark. */
function havingClaims(hasScores: boolean): RawBuilder<unknown> {
  return sql`
    cross join lateral (
      select from benchmark_aliases alias
      join current_claims claim on claim.benchmark_alias_id = alias.id
      where alias.benchmark_id = benchmark.id ${hasScores ? sql`and claim.kind = 'score'` : sql``}
      limit 1
    ) claimed
  `;
}

function countClaims(): RawBuilder<unknown> {
  return sql`
    select coalesce(sum(claims), 0)::int as claims, coalesce(sum(scores), 0)::int as scores,
      coalesce(
        jsonb_agg(jsonb_build_object('metric', metric, 'scores', scores) order by scores desc, metric)
          filter (where scores > 0),
        '[]'
      ) as metrics,
      (
        select count(distinct claim.paper_id)::int
        from benchmark_aliases alias
        join current_claims claim on claim.benchmark_alias_id = alias.id
        where alias.benchmark_id = page.id
      ) as papers
    from (
      select claim.metric, count(*) as claims, count(*) filter (where claim.kind = 'score') as scores
      from benchmark_aliases alias
      join current_claims claim on claim.benchmark_alias_id = alias.id
      where alias.benchmark_id = page.id
      group by claim.metric
    ) measured
  `;
}
