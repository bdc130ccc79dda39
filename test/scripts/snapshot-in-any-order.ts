import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '#db/schema.ts';
import { CONTENTS, snapshotOf } from './snapshot.ts';

/**
 * What papers that are stored in different orders must have in common: everything but which of two spellings of one name
 * came first, and which of two papers with one title got the shorter address.
 */
const IN_ANY_ORDER: Record<string, RawBuilder<unknown>> = {
  ...CONTENTS,
  papers: sql`
    select source, external_id, title, abstract, abstract_sha256, url, published_on, authors, is_digest, run.version
    from papers left join readings on paper_id = papers.id left join extraction_runs run on run.id = run_id`,
  benchmarks: sql`
    select key, origin, task, metric, is_registered, case when is_registered then slug end as slug,
      count(*) over (partition by benchmark.id) as names
    from benchmarks benchmark join benchmark_aliases alias on alias.benchmark_id = benchmark.id`,
  methods: sql`
    select key, origin, count(*) over (partition by method.id) as names
    from methods method join method_aliases alias on alias.method_id = method.id`,
};

/** Number of rows and a hash for every table: equal for databases that hold the same, whatever the order it came in. */
export function takeSnapshotInAnyOrder(db: Kysely<Database>) {
  return snapshotOf(db, IN_ANY_ORDER);
}
