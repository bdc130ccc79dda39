import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import { listBenchmarksBySlug } from './benchmarks-by-slug.server.ts';
import { selectClaims, toPaperClaimRow, type PaperClaimRow } from './claim-row.server.ts';

export interface CompareBenchmark {
  slug: string;
  name: string;
  metric: string | null;
  isLowerBetter: boolean;
}

export interface CompareData {
  /** Those of the slugs that exist, in the order asked for. */
  methods: { slug: string; name: string }[];
  benchmarks: CompareBenchmark[];
  /** Scores of these methods on these benchmarks, in no order. */
  rows: PaperClaimRow[];
}

export interface CompareOptions {
  methods: readonly string[];
  /** Without any: the benchmarks that most of the methods have scores on. */
  benchmarks: readonly string[];
  /** How many benchmarks are chosen where none was asked for. */
  usual?: number;
}

/** What is reported of some methods on some benchmarks. Slugs that nothing has are left out. */
export async function compareMethods(
  db: Kysely<Database>,
  { methods: wanted, benchmarks: asked, usual = 12 }: CompareOptions,
): Promise<CompareData> {
  const methods = await findMethods(db, wanted.filter(isStorableText));
  const methodIds = methods.map(({ id }) => id);
  const benchmarks =
    asked.length > 0 ? await listBenchmarksBySlug(db, asked) : await findShared(db, methodIds, usual);
  const rows =
    methods.length === 0 || benchmarks.length === 0
      ? []
      : await selectClaims(db)
          .where('claim.kind', '=', 'score')
          .where('claim.methodAliasId', '=', aliasesOf('method', methodIds))
          .where(
            'claim.benchmarkAliasId',
            '=',
            aliasesOf(
              'benchmark',
              benchmarks.map(({ id }) => id),
            ),
          )
          .execute();
  return {
    methods: methods.map(({ slug, name }) => ({ slug, name })),
    benchmarks: benchmarks.map(({ id: _, ...benchmark }) => benchmark),
    rows: rows.map(toPaperClaimRow),
  };
}

async function findMethods(db: Kysely<Database>, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const found = await db
    .selectFrom('methods')
    .where('slug', '=', sql<string>`any(${[...slugs]}::text[])`)
    .select(['id', 'slug', 'name'])
    .execute();
  return inOrder(found, slugs);
}

/** Benchmarks by how many of the methods have scores on them, then by how many scores there are. */
async function findShared(db: Kysely<Database>, methodIds: readonly number[], limit: number) {
  if (methodIds.length === 0) return [];
  const { rows } = await sql<CompareBenchmark & { id: number }>`
    with placed as (
      select benchmark_alias.benchmark_id, method_alias.method_id
      from method_aliases method_alias
      join current_claims claim on claim.method_alias_id = method_alias.id
      join benchmark_aliases benchmark_alias on benchmark_alias.id = claim.benchmark_alias_id
      where method_alias.method_id = any(${[...methodIds]}::int[]) and claim.kind = 'score'
    )
    select benchmark.id, benchmark.slug, benchmark.name, benchmark.metric, benchmark.is_lower_better
    from placed
    join benchmarks benchmark on benchmark.id = placed.benchmark_id
    group by benchmark.id
    order by count(distinct placed.method_id) desc, count(*) desc, benchmark.name
    limit ${limit}
  `.execute(db);
  return rows;
}

function aliasesOf(kind: 'method' | 'benchmark', ids: readonly number[]) {
  const table = sql.table(`${kind}_aliases`);
  const owner = sql.ref(`${kind}_id`);
  return sql<number>`any(array(select id from ${table} where ${owner} = any(${[...ids]}::int[])))`;
}

function inOrder<Named extends { slug: string }>(found: readonly Named[], slugs: readonly string[]): Named[] {
  return slugs.flatMap((slug) => found.find((one) => one.slug === slug) ?? []);
}
