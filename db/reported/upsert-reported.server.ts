import { sql, type Kysely } from 'kysely';
import type { ReportedResult } from '#app/sources/reported-result.ts';
import type { BenchmarkRegistry } from '../names/benchmark-registry.ts';
import { toKeys } from '../names/name-keys.ts';
import type { Database } from '../schema.ts';

/**
 * Stores results that others report; one that is there already gets the value that it has now. Returns how many are new or have
 * changed.
 */
export async function upsertReported(
  db: Kysely<Database>,
  results: readonly ReportedResult[],
  registry: Pick<BenchmarkRegistry, 'nameKey'>,
): Promise<number> {
  if (results.length === 0) return 0;
  const keys = toKeys(
    results.map(({ benchmark }) => benchmark),
    registry,
  );
  const rows = results.map((result) => toRow(result, keys.get(result.benchmark) ?? result.benchmark));
  // Of a row that comes twice the last one counts.
  const distinct = new Map(rows.map((row) => [toIdentity(row), row]));
  const { numAffectedRows } = await sql`
    insert into reported_results (origin, benchmark_name, benchmark_key, task, metric, method_name, value, value_text,
      paper_title, url, reported_on)
    select origin, benchmark_name, benchmark_key, task, metric, method_name, value, value_text, paper_title, url, reported_on
    from json_to_recordset(${JSON.stringify([...distinct.values()])}) as given (
      origin text, benchmark_name text, benchmark_key text, task text, metric text, method_name text, value float8,
      value_text text, paper_title text, url text, reported_on date
    )
    on conflict (origin, benchmark_key, metric, md5(method_name), md5(coalesce(url, '')), md5(coalesce(task, '')))
    do update set value = excluded.value, value_text = excluded.value_text, paper_title = excluded.paper_title,
      reported_on = excluded.reported_on, benchmark_name = excluded.benchmark_name
    where (reported_results.value, reported_results.value_text, reported_results.paper_title, reported_results.reported_on)
      is distinct from (excluded.value, excluded.value_text, excluded.paper_title, excluded.reported_on)
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}

type Row = ReturnType<typeof toRow>;

function toRow(result: ReportedResult, key: string) {
  return {
    origin: result.origin,
    benchmark_name: result.benchmark,
    benchmark_key: key,
    task: result.task,
    metric: result.metric,
    method_name: result.method,
    value: result.value,
    value_text: result.valueText,
    paper_title: result.paperTitle,
    url: result.url,
    reported_on: result.reportedOn,
  };
}

function toIdentity({ origin, benchmark_key, metric, method_name, url, task }: Row): string {
  return JSON.stringify([origin, benchmark_key, metric, method_name, url ?? '', task ?? '']);
}
