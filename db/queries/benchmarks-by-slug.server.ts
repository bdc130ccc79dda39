import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';

/** A benchmark as far as ranking on it needs to know. */
export interface RankedBenchmark {
  id: number;
  slug: string;
  name: string;
  metric: string | null;
  isLowerBetter: boolean;
}

/** Those of the slugs that benchmarks have, in their order. */
export async function listBenchmarksBySlug(
  db: Kysely<Database>,
  slugs: readonly string[],
): Promise<RankedBenchmark[]> {
  const asked = slugs.filter(isStorableText);
  if (asked.length === 0) return [];
  const found = await db
    .selectFrom('benchmarks')
    .where('slug', '=', sql<string>`any(${asked}::text[])`)
    .select(['id', 'slug', 'name', 'metric', 'isLowerBetter'])
    .execute();
  return asked.flatMap((slug) => found.find((one) => one.slug === slug) ?? []);
}
