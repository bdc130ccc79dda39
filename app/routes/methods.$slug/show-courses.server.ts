import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import type { MethodParams } from '#app/leaderboard/method-search.ts';
import { listMostReported, toOverTime, type OverTime } from '#app/leaderboard/over-time.ts';
import { listBenchmarksBySlug } from '#db/queries/benchmarks-by-slug.server.ts';
import type { MethodPageData } from '#db/queries/method.server.ts';
import type { Database } from '#db/schema.ts';

/** A method's values over time, and those of what is built on it, each on a benchmark that the address can choose. */
export async function showCourses(
  db: Kysely<Database>,
  { claims, asBase }: MethodPageData,
  { over, builtOver }: MethodParams,
): Promise<{ own: OverTime | undefined; built: OverTime | undefined }> {
  const [ofOwn, ofBuilt] = [listMostReported(claims), listMostReported(asBase)];
  const benchmarks = await listBenchmarksBySlug(db, [...new Set([...ofOwn, ...ofBuilt])]);
  const among = (slugs: readonly string[]) => benchmarks.filter(({ slug }) => slugs.includes(slug));
  return {
    own: toOverTime(claims, among(ofOwn), over, isLowerBetter),
    built: toOverTime(asBase, among(ofBuilt), builtOver, isLowerBetter),
  };
}
