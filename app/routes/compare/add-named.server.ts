import type { Kysely } from 'kysely';
import { MOST_BENCHMARKS, MOST_METHODS, type CompareParams } from '#app/leaderboard/compare-search.ts';
import { search } from '#db/queries/search.server.ts';
import type { Database } from '#db/schema.ts';

interface Added {
  /** The same object where nothing was to be added. */
  params: CompareParams;
  /** Names that nothing with results has. */
  unknown: string[];
}

/** Puts what was typed by its name behind what is chosen already: the best match of each name. */
export async function addNamed(
  db: Kysely<Database>,
  params: CompareParams,
  { method, benchmark, shown }: { method: string; benchmark: string; shown: readonly string[] },
): Promise<Added> {
  if (method === '' && benchmark === '') return { params, unknown: [] };
  const [methodSlug, benchmarkSlug] = await Promise.all([
    method === '' ? null : search(db, method, { limit: 1 }).then(({ methods }) => methods[0]?.slug),
    benchmark === ''
      ? null
      : search(db, benchmark, { limit: 1 }).then(({ benchmarks }) => benchmarks[0]?.slug),
  ]);
  return {
    params: {
      ...params,
      methods: append(params.methods, methodSlug, MOST_METHODS),
      // A benchmark that is added stands beside those that chose themselves.
      benchmarks: benchmarkSlug
        ? append(params.benchmarks.length > 0 ? params.benchmarks : shown, benchmarkSlug, MOST_BENCHMARKS)
        : params.benchmarks,
    },
    unknown: [
      ...(methodSlug === undefined ? [method] : []),
      ...(benchmarkSlug === undefined ? [benchmark] : []),
    ],
  };
}

function append(slugs: readonly string[], slug: string | null | undefined, most: number): string[] {
  return slug && !slugs.includes(slug) ? [...slugs, slug].slice(-most) : [...slugs];
}
