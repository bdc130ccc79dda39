import type { Kysely } from 'kysely';
import {
  pageBenchmarks,
  type BenchmarkFacts,
  type BenchmarkFilter,
} from '#db/queries/page-benchmarks.server.ts';
import type { Database } from '#db/schema.ts';
import type { Column, Table } from './table.ts';

const BATCH_SIZE = 200;

const COLUMNS: readonly Column[] = [
  { name: 'benchmark', type: 'text', isPrinted: true },
  { name: 'task', type: 'text', isPrinted: true },
  { name: 'metric', type: 'text', isPrinted: true },
  { name: 'better', type: 'text' },
  { name: 'claims', type: 'integer', isPrinted: true },
  { name: 'scores', type: 'integer' },
  { name: 'papers', type: 'integer', isPrinted: true },
  { name: 'also written', type: 'text' },
  { name: 'url', type: 'text' },
];

/** Benchmarks with claims, in the order in which they came to be known, a batch at a time. */
export async function* listBenchmarkBatches(
  db: Kysely<Database>,
  filter: BenchmarkFilter,
): AsyncGenerator<BenchmarkFacts[]> {
  let after: number | undefined;
  for (;;) {
    const batch = await pageBenchmarks(db, filter, { after, limit: BATCH_SIZE });
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH_SIZE) return;
    after = batch.at(-1)?.id;
  }
}

/** The list of benchmarks as a table. */
export function toBenchmarkTable(batches: AsyncIterable<readonly BenchmarkFacts[]>, origin: string): Table {
  async function* toBatches() {
    for await (const batch of batches)
      yield batch.map((row) => [
        row.name,
        row.task,
        row.metric,
        row.isLowerBetter ? 'lower' : 'higher',
        row.claims,
        row.scores,
        row.papers,
        row.aliases.join('; '),
        `${origin}/benchmarks/${encodeURIComponent(row.slug)}`,
      ]);
  }
  return { caption: 'Benchmarks', columns: COLUMNS, batches: toBatches() };
}
