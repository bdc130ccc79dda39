import { sql, type Expression, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A row of somebody else's leaderboard. */
export interface ReportedRow {
  id: number;
  origin: 'papers-with-code' | 'model-index';
  task: string | null;
  metric: string;
  method: string;
  value: number;
  valueText: string;
  paperTitle: string | null;
  url: string | null;
  reportedOn: string | null;
}

/** How many results others report on the benchmark of a query, under any of its names. */
export function countReportedOn(benchmarkId: Expression<number>) {
  return sql<number>`(
    select count(*)::int from reported_results reported
    join benchmark_aliases alias on alias.key = reported.benchmark_key
    where alias.benchmark_id = ${benchmarkId}
  )`;
}

/** What others report on a benchmark, by metric and from the highest value down; the first `most` of them. */
export async function listReported(db: Kysely<Database>, slug: string, most: number): Promise<ReportedRow[]> {
  return reportedOn(db, slug)
    .select([
      'reported.id',
      'reported.origin',
      'reported.task',
      'reported.metric',
      'reported.methodName as method',
      'reported.value',
      'reported.valueText',
      'reported.paperTitle',
      'reported.url',
      sql<string | null>`to_char(reported.reported_on, 'YYYY-MM-DD')`.as('reportedOn'),
    ])
    .orderBy('reported.metric')
    .orderBy('reported.value', 'desc')
    .orderBy('reported.id')
    .limit(most)
    .execute();
}

function reportedOn(db: Kysely<Database>, slug: string) {
  return db
    .selectFrom('reportedResults as reported')
    .innerJoin('benchmarkAliases as alias', 'alias.key', 'reported.benchmarkKey')
    .innerJoin('benchmarks as benchmark', 'benchmark.id', 'alias.benchmarkId')
    .where('benchmark.slug', '=', slug);
}
