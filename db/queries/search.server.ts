import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { toSearchKey } from '../names/search-key.ts';
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
  /** Of which of them nothing has such a name: what is listed is spelt alike. */
  guessed: ('benchmarks' | 'methods')[];
}

const NOTHING: SearchResults = { benchmarks: [], methods: [], papers: [], guessed: [] };
/** More characters than anybody types; what lies beyond is not looked at. */
const LONGEST_QUERY = 200;
/** Ranking reads all the words of a paper: where more match than this, only the latest ones are ranked. */
const MOST_RANKED = 500;
/** Names whose claims are counted; the closest ones, where more contain the text. */
const MOST_COUNTED = 100;
/** Names that are looked at where very many contain the text. */
const MOST_FOUND = 2000;
/** How alike two spellings are that may mean the same, as the share of trigrams that they have in common. */
const ALIKE = 0.4;

/**
 * Benchmarks and methods by part of a name, whatever its case, hyphens and spaces; by names that are spelt alike where none has
 * the text in it; papers by their words. Nothing for a blank text.
 */
export async function search(
  db: Kysely<Database>,
  text: string,
  { limit = 20 }: { limit?: number } = {},
): Promise<SearchResults> {
  const wanted = dropUnstorable(text.slice(0, LONGEST_QUERY)).trim();
  if (wanted === '') return NOTHING;
  const key = toSearchKey(wanted);
  const [benchmarks, methods, papers] = await Promise.all([
    orElse(searchBenchmarks(db, containing('benchmark', key), limit), () =>
      searchBenchmarks(db, alike('benchmark', key), limit),
    ),
    orElse(searchMethods(db, containing('method', key), limit), () =>
      searchMethods(db, alike('method', key), limit),
    ),
    orElse(searchPapers(db, sql`websearch_to_tsquery('english', ${wanted})`, limit), () =>
      searchPapers(db, sql`to_tsquery('english', ${toPrefixQuery(wanted)})`, limit),
    ),
  ]);
  const guessed = [
    ...(benchmarks.isSecond && benchmarks.rows.length > 0 ? (['benchmarks'] as const) : []),
    ...(methods.isSecond && methods.rows.length > 0 ? (['methods'] as const) : []),
  ];
  return { benchmarks: benchmarks.rows, methods: methods.rows, papers: papers.rows, guessed };
}

/** What a second attempt finds where the first one finds nothing. */
async function orElse<Row>(first: Promise<Row[]>, attempt: () => Promise<Row[]>) {
  const rows = await first;
  return rows.length > 0 ? { rows, isSecond: false } : { rows: await attempt(), isSecond: true };
}

async function searchBenchmarks(db: Kysely<Database>, matches: Matches, limit: number) {
  const { rows } = await sql<SearchResults['benchmarks'][number]>`
    with matches as (${matches}), counted as (
      select alias.benchmark_id as id, count(*)::int as claims
      from benchmark_aliases alias
      join current_claims claim on claim.benchmark_alias_id = alias.id
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

async function searchMethods(db: Kysely<Database>, matches: Matches, limit: number) {
  const { rows } = await sql<SearchResults['methods'][number]>`
    with matches as (${matches}), counted as (
      select alias.method_id as id, count(distinct claim.id)::int as claims
      from method_aliases alias
      cross join lateral (
        select id from current_claims where method_alias_id = alias.id
        union all
        select id from current_claims where base_alias_id = alias.id
      ) claim
      where alias.method_id in (select id from matches)
      group by alias.method_id
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

/** A query for ids of benchmarks or methods, each with how far off its closest name is. */
type Matches = RawBuilder<unknown>;

/** Those with a name that has the key in it. */
function containing(what: 'benchmark' | 'method', key: string): Matches {
  const aliases = sql.table(`${what}_aliases`);
  const escaped = escapeLike(key);
  return sql`
    select ${sql.ref(`${what}_id`)} as id, min(case
      when key = ${key} then 0
      when key like ${`${escaped}%`} then 1
      else 2
    end) as distance
    from (
      select * from ${aliases} where key = ${key}
      union all
      (select * from ${aliases} where ${key} <> '' and key like ${`${escaped}%`} limit ${MOST_FOUND})
      union all
      (select * from ${aliases} where ${key} <> '' and key like ${`%${escaped}%`} limit ${MOST_FOUND})
    ) named
    group by 1
    order by distance, min(length(key)), id
    limit ${MOST_COUNTED}
  `;
}

/** Those with a name that is spelt alike. */
function alike(what: 'benchmark' | 'method', key: string): Matches {
  return sql`
    select ${sql.ref(`${what}_id`)} as id, min(1 - similarity(key, ${key})) as distance
    from ${sql.table(`${what}_aliases`)}
    where key % ${key} and similarity(key, ${key}) >= ${ALIKE}
    group by 1
    order by distance, id
    limit ${MOST_COUNTED}
  `;
}

/** Every word, or the beginning of one: what is typed need not be finished. */
function toPrefixQuery(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${word}:*`).join(' & ');
}

async function searchPapers(db: Kysely<Database>, words: RawBuilder<unknown>, limit: number) {
  const { rows } = await sql<PaperSummary>`
    with candidates as materialized (
      select id from papers
      where search_vector @@ ${words}
      order by id desc
      limit ${MOST_RANKED}
    ), best as (
      select paper.id, ts_rank(paper.search_vector, ${words}) as rank
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
