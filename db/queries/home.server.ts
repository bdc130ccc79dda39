import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { listBenchmarks, type BenchmarkSummary } from './list-benchmarks.server.ts';
import { listLatestPapers, type PaperSummary } from './list-papers.server.ts';

export interface Home {
  totals: {
    papers: number;
    /** Papers with at least one claim. */
    papersWithClaims: number;
    claims: number;
    /** Benchmarks with at least one claim. */
    benchmarks: number;
    methods: number;
  };
  /** The benchmarks with most claims. */
  benchmarks: BenchmarkSummary[];
  /** The latest papers with results, the latest first. */
  papers: PaperSummary[];
}

export interface HomeOptions {
  benchmarks?: number;
  papers?: number;
}

/** What the home page shows. */
export async function findHome(
  db: Kysely<Database>,
  { benchmarks: benchmarkLimit = 12, papers: paperLimit = 8 }: HomeOptions = {},
): Promise<Home> {
  const [counts, top, papers] = await Promise.all([
    countEverything(db),
    listBenchmarks(db, { limit: benchmarkLimit, offset: 0 }),
    listLatestPapers(db, { limit: paperLimit }),
  ]);
  return { totals: { ...counts, benchmarks: top.total }, benchmarks: top.benchmarks, papers };
}

async function countEverything(db: Kysely<Database>) {
  const { rows } = await sql<{
    papers: number;
    papersWithClaims: number;
    claims: number;
    methods: number;
  }>`
    select
      (select count(*)::int from papers) as papers,
      (select count(*)::int from methods) as methods,
      count(*)::int as claims,
      count(distinct paper_id)::int as papers_with_claims
    from current_claims
  `.execute(db);
  const counts = rows[0];
  if (!counts) throw new Error('An aggregate without groups returned no row.');
  return counts;
}
