import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { dropUnstorable } from '../storable-text.ts';
import { escapeLike } from './like-pattern.ts';
import type { PaperSummary } from './list-papers.server.ts';

export interface SearchResults {
  /** Best match first: the name itself, then names that begin with the text, then names that contain it. */
  benchmarks: { slug: string; name: string; task: string | null; claims: number }[];
  methods: { slug: string; name: string; claims: number }[];
  /** By relevance of title and abstract. */
  papers: PaperSummary[];
}

const NOTHING: SearchResults = { benchmarks: [], methods: [], papers: [] };
/** More characters than anybody types; what lies beyond is not looked at. */
const LONGEST_QUERY = 200;
/** Ranking reads all the words of a paper: where more match than this, only the latest ones are ranked. */
const MOST_RANKED = 500;

/** Benchmarks and methods by part of a name, papers by their words; nothing for a blank text. */
export async function search(
  db: Kysely<Database>,
  text: string,
  { limit = 20 }: { limit?: number } = {},
): Promise<SearchResults> {
  const wanted = dropUnstorable(text.slice(0, LONGEST_QUERY)).trim();
  if (wanted === '') return NOTHING;
  const [benchmarks, methods, papers] = await Promise.all([
    searchBenchmarks(db, wanted, limit),
    searchMethods(db, wanted, limit),
    searchPapers(db, wanted, limit),
  ]);
  return { benchmarks, methods, papers };
}

async function searchBenchmarks(db: Kysely<Database>, wanted: string, limit: number) {
  const { rows } = await sql<SearchResults['benchmarks'][number]>`
    with matches as (${matchNames('benchmark', wanted)}), counted as (
      select alias.benchmark_id as id, count(*)::int as claims
      from current_claims claim
      join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
      where alias.benchmark_id in (select id from matches)
      group by alias.benchmark_id
    )
    select benchmark.slug, benchmark.name, benchmark.task, counted.claims
    from matches
    join counted using (id)
    join benchmarks benchmark using (id)
    order by matches.distance, counted.claims desc, benchmark.name
    limit ${limit}
  `.execute(db);
  return rows;
}

async function searchMethods(db: Kysely<Database>, wanted: string, limit: number) {
  const { rows } = await sql<SearchResults['methods'][number]>`
    with matches as (${matchNames('method', wanted)}), mentioned as (
      select alias.method_id as id, claim.id as claim_id
      from current_claims claim
      join method_aliases alias on alias.id = claim.method_alias_id
      where alias.method_id in (select id from matches)
      union
      select alias.method_id, claim.id
      from current_claims claim
      join method_aliases alias on alias.id = claim.base_alias_id
      where alias.method_id in (select id from matches)
    ), counted as (
      select id, count(*)::int as claims from mentioned group by id
    )
    select method.slug, method.name, counted.claims
    from matches
    join counted using (id)
    join methods method using (id)
    order by matches.distance, counted.claims desc, method.name
    limit ${limit}
  `.execute(db);
  return rows;
}

/** Ids of the benchmarks or methods one of whose names contains the text, with how far off the best name is. */
function matchNames(what: 'benchmark' | 'method', wanted: string) {
  const escaped = escapeLike(wanted);
  return sql`
    select ${sql.ref(`${what}_id`)} as id, min(case
      when name ilike ${escaped} then 0
      when name ilike ${`${escaped}%`} then 1
      else 2
    end) as distance
    from ${sql.table(`${what}_aliases`)}
    where name ilike ${`%${escaped}%`}
    group by 1
  `;
}

async function searchPapers(db: Kysely<Database>, wanted: string, limit: number): Promise<PaperSummary[]> {
  const { rows } = await sql<PaperSummary>`
    with candidates as materialized (
      select id from papers
      where search_vector @@ websearch_to_tsquery('english', ${wanted})
      order by id desc
      limit ${MOST_RANKED}
    ), best as (
      select paper.id, ts_rank(paper.search_vector, websearch_to_tsquery('english', ${wanted})) as rank
      from candidates
      join papers paper using (id)
      order by rank desc, paper.id desc
      limit ${limit}
    )
    select paper.slug, paper.title, paper.published_on, paper.is_digest,
      (select count(*)::int from current_claims claim where claim.paper_id = paper.id) as claims,
      exists (select from readings where paper_id = paper.id) as is_read
    from best
    join papers paper using (id)
    order by best.rank desc, paper.id desc
  `.execute(db);
  return rows;
}
