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
  return benchmarks.map(({ id, ...benchmark }) => ({
    benchmark,
    rows: rows.flatMap(({ benchmarkId, ...row }) => (benchmarkId === id ? [toLightScore(row)] : [])),
  }));
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

async function listScores(db: Kysely<Database>, benchmarkIds: readonly number[]) {
  return db
    .selectFrom('currentClaims as claim')
    .innerJoin('benchmarkAliases as alias', 'alias.id', 'claim.benchmarkAliasId')
    .innerJoin('papers as paper', 'paper.id', 'claim.paperId')
    .leftJoin('methodAliases as methodAlias', 'methodAlias.id', 'claim.methodAliasId')
    .leftJoin('methods as method', 'method.id', 'methodAlias.methodId')
    .leftJoin('methodAliases as baseAlias', 'baseAlias.id', 'claim.baseAliasId')
    .leftJoin('methods as base', 'base.id', 'baseAlias.methodId')
    .where('claim.kind', '=', 'score')
    .where(
      'claim.benchmarkAliasId',
      '=',
      sql<number>`any(array(
        select id from benchmark_aliases where benchmark_id = any(${[...benchmarkIds]}::int[])
      ))`,
    )
    .select([
      'alias.benchmarkId',
      'claim.id',
      'claim.startOffset as start',
      'claim.endOffset as end',
      'claim.quote',
      'claim.value',
      'claim.unit',
      'claim.metric',
      'claim.role',
      'claim.qualifier',
      'claim.methodName',
      'claim.baseName',
      'method.slug as methodSlug',
      'method.name as methodTitle',
      'base.slug as baseSlug',
      'base.name as baseTitle',
      'paper.slug as paperSlug',
      'paper.title as paperTitle',
      'paper.publishedOn',
    ])
    .select(rulingOnClaim().as('settled'))
    .execute();
}

type Selected = Omit<Awaited<ReturnType<typeof listScores>>[number], 'benchmarkId'>;

function toLightScore(row: Selected): LightScore {
  return {
    id: row.id,
    anchor: toClaimAnchor(row),
    quote: row.quote,
    value: row.value,
    unit: row.unit,
    metric: row.metric,
    role: row.role,
    qualifier: row.qualifier,
    method: toNamedLink(row.methodTitle ?? row.methodName, row.methodSlug),
    base: toNamedLink(row.baseTitle ?? row.baseName, row.baseSlug),
    settled: row.settled,
    paper: { slug: row.paperSlug, title: row.paperTitle, publishedOn: row.publishedOn },
  };
}
