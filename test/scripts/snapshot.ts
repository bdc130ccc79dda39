import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '#db/schema.ts';

/** What each table says, without numbers and times that say nothing: rows are named by what they are about. */
export const CONTENTS: Record<string, RawBuilder<unknown>> = {
  papers: sql`
    select source, external_id, slug, title, abstract, abstract_sha256, url, published_on, authors, is_digest, run.version
    from papers left join readings on paper_id = papers.id left join extraction_runs run on run.id = run_id`,
  claims: sql`
    select paper.external_id, start_offset, end_offset, quote, value, low, unit, kind, basis, benchmark_name,
      benchmark_alias.key as benchmark_key, metric, method_name, method_alias.key as method_key, base_name, role, versus,
      from_value, qualifier, rule, confidence, change, slot_confidence, setting
    from claims join papers paper on paper.id = paper_id
    left join benchmark_aliases benchmark_alias on benchmark_alias.id = benchmark_alias_id
    left join method_aliases method_alias on method_alias.id = method_alias_id`,
  passedOver: sql`
    select external_id, position, start_offset, end_offset, quote, reason
    from passed_over join papers on papers.id = paper_id`,
  checks: sql`select external_id, position, kind, verdict, figures from checks join papers on papers.id = paper_id`,
  implied: sql`
    select external_id, position, value, benchmark_name, method_name, figures
    from implied_scores join papers on papers.id = paper_id`,
  benchmarks: sql`
    select key, alias.name, origin, slug, benchmark.name as benchmark, task, metric, is_registered
    from benchmarks benchmark join benchmark_aliases alias on alias.benchmark_id = benchmark.id`,
  methods: sql`
    select key, alias.name, origin, slug, method.name as method
    from methods method join method_aliases alias on alias.method_id = method.id`,
  runs: sql`select extractor, version, settings from extraction_runs`,
};

/** Number of rows and a hash of their content for every table: equal for databases that hold the same. */
export function takeSnapshot(db: Kysely<Database>) {
  return snapshotOf(db, CONTENTS);
}

export async function snapshotOf(db: Kysely<Database>, contents: typeof CONTENTS) {
  const entries = Object.entries(contents).map(async ([table, content]) => {
    const { rows } = await sql<{ rows: number; hash: string | null }>`
      select count(*)::int as rows, md5(string_agg(line, '|' order by line)) as hash
      from (select content::text as line from (${content}) as content) lines
    `.execute(db);
    return [table, rows[0]] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
