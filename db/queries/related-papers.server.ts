import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface RelatedPaper {
  slug: string;
  title: string;
  publishedOn: string | null;
  /** Names of the benchmarks that both report on, at most three. */
  shared: string[];
}

/** More papers than this on one benchmark say little about what is close to one of them. */
const MOST_ON_A_BENCHMARK = 300;

/** Papers that report on the same benchmarks, those that share most first, then the latest. */
export async function listRelatedPapers(
  db: Kysely<Database>,
  paperId: number,
  { limit = 6 }: { limit?: number } = {},
): Promise<RelatedPaper[]> {
  const { rows } = await sql<RelatedPaper>`
    with mine as (
      select distinct alias.benchmark_id
      from current_claims claim
      join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
      where claim.paper_id = ${paperId}
    ), others as (
      select other.benchmark_id, other.paper_id
      from mine
      cross join lateral (
        select distinct alias.benchmark_id, claim.paper_id
        from benchmark_aliases alias
        join current_claims claim on claim.benchmark_alias_id = alias.id
        where alias.benchmark_id = mine.benchmark_id and claim.paper_id <> ${paperId}
        order by claim.paper_id desc
        limit ${MOST_ON_A_BENCHMARK}
      ) other
    ), best as (
      select paper_id, count(*) as shared, (array_agg(benchmark_id order by benchmark_id))[1:3] as benchmark_ids
      from others
      group by paper_id
      order by shared desc, paper_id desc
      limit ${limit}
    )
    select paper.slug, paper.title, paper.published_on,
      array(
        select benchmark.name from benchmarks benchmark
        where benchmark.id = any(best.benchmark_ids) order by benchmark.name
      ) as shared
    from best
    join papers paper on paper.id = best.paper_id
    order by best.shared desc, paper.published_on desc nulls last, paper.id desc
  `.execute(db);
  return rows;
}
