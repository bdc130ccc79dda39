import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { NamedKind } from './name-tables.server.ts';

/** How much is claimed under the names of a benchmark or method. */
export interface SubjectMeasure {
  claims: number;
  papers: number;
  names: string[];
  /** Scores by board: of a benchmark its metrics, of a method the benchmarks. The largest first. */
  boards: { name: string; slug: string | null; scores: number }[];
  boardTotal: number;
}

const MOST_BOARDS = 20;

/** Counts what depends on a benchmark or method, by index. */
export async function measureSubject(
  db: Kysely<Database>,
  what: NamedKind,
  id: number,
): Promise<SubjectMeasure> {
  const its = what === 'benchmark' ? ofBenchmark(id) : ofMethod(id);
  const { rows } = await sql<{ claims: number; papers: number; names: string[] }>`
    select count(*)::int as claims, count(distinct claim.paper_id)::int as papers, (
      select coalesce(array_agg(name order by name), '{}')
      from ${sql.table(`${what}_aliases`)} where ${sql.ref(`${what}_id`)} = ${id}
    ) as names
    from (${its}) claim
  `.execute(db);
  const { rows: boards } = await sql<SubjectMeasure['boards'][number] & { total: number }>`
    select board.name, board.slug, board.scores, (count(*) over ())::int as total
    from (${what === 'benchmark' ? byMetric(its) : byBenchmark(its)}) board
    order by board.scores desc, board.name
    limit ${MOST_BOARDS}
  `.execute(db);
  return {
    ...rows[0]!,
    boards: boards.map(({ name, slug, scores }) => ({ name, slug, scores })),
    boardTotal: boards[0]?.total ?? 0,
  };
}

function ofBenchmark(id: number) {
  return sql`
    select claim.* from benchmark_aliases alias join current_claims claim on claim.benchmark_alias_id = alias.id
    where alias.benchmark_id = ${id}
  `;
}

function ofMethod(id: number) {
  const aliases = sql`any(array(select id from method_aliases where method_id = ${id}))`;
  return sql`
    select * from current_claims where method_alias_id = ${aliases}
    union
    select * from current_claims where base_alias_id = ${aliases}
  `;
}

function byMetric(its: ReturnType<typeof sql>) {
  return sql`
    select coalesce(metric, 'no metric said') as name, null::text as slug, count(*)::int as scores
    from (${its}) claim where kind = 'score' group by 1
  `;
}

function byBenchmark(its: ReturnType<typeof sql>) {
  return sql`
    select benchmark.name, benchmark.slug, count(*)::int as scores
    from (${its}) claim
    join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
    join benchmarks benchmark on benchmark.id = alias.benchmark_id
    where claim.kind = 'score'
    group by benchmark.id
  `;
}
