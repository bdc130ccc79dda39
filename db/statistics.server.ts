import { sql, type Kysely } from 'kysely';
import type { Database } from './schema.ts';

/**
 * Tells Postgres how much its tables hold, which it otherwise finds out by itself some time after a large change: until
 * then it plans queries for what was there before. Not for use inside a transaction.
 */
export async function refreshStatistics(db: Kysely<Database>): Promise<void> {
  await sql`vacuum (analyze) papers, readings, claims, current_claims, check_claims, review_queue, benchmarks, benchmark_aliases, methods, method_aliases`.execute(
    db,
  );
}
