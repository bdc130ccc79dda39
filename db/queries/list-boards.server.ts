import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Qualifier, Role } from '#app/extraction/claim.ts';
import { rulingOnClaim, type ClaimRuling } from '../conflicts/claim-ruling.server.ts';
import type { Database } from '../schema.ts';
import { listBenchmarksBySlug } from './benchmarks-by-slug.server.ts';
import { toClaimAnchor, toNamedLink, type NamedLink } from './claim-row.server.ts';

/** As much of a score as ranking it and showing its value takes. */
export interface LightScore {
  id: number;
  anchor: string;
  quote: string;
  value: number;
  unit: string | null;
  metric: string | null;
  role: Role;
  qualifier: Qualifier | null;
  method: NamedLink | null;
  base: NamedLink | null;
  settled: ClaimRuling | null;
  paper: { slug: string; title: string; publishedOn: string | null };
}

export interface LightBoard {
  benchmark: { slug: string; name: string; metric: string | null; isLowerBetter: boolean };
  /** All scores of the board, in no order. */
  rows: LightScore[];
}

/** The whole boards that a paper or a method has scores on, those with most of its scores first. */
export async function listBoards(
  db: Kysely<Database>,
  of: { paperId: number } | { methodSlug: string },
  { limit = 12 }: { limit?: number } = {},
): Promise<LightBoard[]> {
  return fillBoards(db, await findBenchmarks(db, of, limit));
}

/** The whole boards of two benchmarks, or undefined where one of the slugs is no benchmark's, or both are one. */
export async function findPairOfBoards(
  db: Kysely<Database>,
  slugs: readonly [string, string],
): Promise<[LightBoard, LightBoard] | undefined> {
  const benchmarks = await listBenchmarksBySlug(db, slugs);
  if (benchmarks.length < 2 || slugs[0] === slugs[1]) return undefined;
  const [first, second] = await fillBoards(db, benchmarks);
  return first && second && [first, second];
}

/** The boards of these benchmarks, in their order. */
export async function fillBoards(
  db: Kysely<Database>,
  benchmarks: readonly (LightBoard['benchmark'] & { id: number })[],
): Promise<LightBoard[]> {
  if (benchmarks.length === 0) return [];
  const rows = await listScores(
    db,
    benchmarks.map(({ id }) => id),
  );
  // Each row is touched once: on a board of thousands, once for each board would be most of the work.
  const byBenchmark = new Map(benchmarks.map(({ id }) => [id, [] as LightScore[]]));
  for (const row of rows) byBenchmark.get(row.benchmarkId)?.push(toLightScore(row));
  return benchmarks.map(({ id, ...benchmark }) => ({ benchmark, rows: byBenchmark.get(id) ?? [] }));
}

async function findBenchmarks(
  db: Kysely<Database>,
  of: { paperId: number } | { methodSlug: string },
  limit: number,
) {
  const isIts =
    'paperId' in of
      ? sql`claim.paper_id = ${of.paperId}`
      : sql`claim.method_alias_id = any(array(
          select alias.id from method_aliases alias
          join methods method on method.id = alias.method_id
          where method.slug = ${of.methodSlug}
        ))`;
  const { rows } = await sql<LightBoard['benchmark'] & { id: number }>`
    select benchmark.id, benchmark.slug, benchmark.name, benchmark.metric, benchmark.is_lower_better
    from current_claims claim
    join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
    join benchmarks benchmark on benchmark.id = alias.benchmark_id
    where ${isIts} and claim.kind = 'score'
    group by benchmark.id
    order by count(*) desc, benchmark.name
    limit ${limit}
  `.execute(db);
  return rows;
}

interface ScoreRow extends Omit<LightScore, 'anchor' | 'method' | 'base' | 'paper'> {
  benchmarkId: number;
  start: number;
  end: number;
  methodName: string | null;
  methodSlug: string | null;
  baseName: string | null;
  baseSlug: string | null;
  paperSlug: string;
  paperTitle: string;
  publishedOn: string | null;
}

/**
 * A board can have thousands of scores: the columns come under the names that they have here, and nothing goes over every
 * row once more to rename them.
 */
async function listScores(db: Kysely<Database>, benchmarkIds: readonly number[]): Promise<ScoreRow[]> {
  const { rows } = await sql<ScoreRow>`
    select alias.benchmark_id as "benchmarkId", claim.id, claim.start_offset as start, claim.end_offset as "end",
      claim.quote, claim.value, claim.unit, claim.metric, claim.role, claim.qualifier,
      coalesce(method.name, claim.method_name) as "methodName", method.slug as "methodSlug",
      coalesce(base.name, claim.base_name) as "baseName", base.slug as "baseSlug",
      paper.slug as "paperSlug", paper.title as "paperTitle", paper.published_on as "publishedOn",
      ${rulingOnClaim()} as settled
    from current_claims claim
    join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
    join papers paper on paper.id = claim.paper_id
    left join method_aliases method_alias on method_alias.id = claim.method_alias_id
    left join methods method on method.id = method_alias.method_id
    left join method_aliases base_alias on base_alias.id = claim.base_alias_id
    left join methods base on base.id = base_alias.method_id
    where claim.kind = 'score' and claim.benchmark_alias_id = any(array(
      select id from benchmark_aliases where benchmark_id = any(${[...benchmarkIds]}::int[])
    ))
  `.execute(db.withoutPlugins());
  return rows;
}

function toLightScore(row: ScoreRow): LightScore {
  return {
    id: row.id,
    anchor: toClaimAnchor(row),
    quote: row.quote,
    value: row.value,
    unit: row.unit,
    metric: row.metric,
    role: row.role,
    qualifier: row.qualifier,
    method: toNamedLink(row.methodName, row.methodSlug),
    base: toNamedLink(row.baseName, row.baseSlug),
    settled: row.settled,
    paper: { slug: row.paperSlug, title: row.paperTitle, publishedOn: row.publishedOn },
  };
}
