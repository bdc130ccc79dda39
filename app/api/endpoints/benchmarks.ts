import { pageBenchmarks } from '#db/queries/page-benchmarks.server.ts';
import { idCursor } from '../cursor.ts';
import { defineEndpoint } from '../endpoint.ts';
import { pageOf, toPage } from '../page.ts';
import { cursorText, listParams, slugParam, textParam } from '../params.ts';
import { ProblemError } from '../problem.ts';
import { benchmark, toBenchmarkRecord } from '../records/benchmark.ts';

export const listBenchmarks = defineEndpoint({
  path: '/benchmarks',
  operationId: 'listBenchmarks',
  summary: 'Benchmarks',
  description: 'Benchmarks on which something is claimed, in the order in which they came to be known.',
  query: {
    q: textParam.optional().describe('Part of a name.'),
    task: textParam.optional(),
    cursor: idCursor.optional().describe(cursorText),
    ...listParams,
  },
  item: benchmark,
  answer: pageOf(benchmark, 'BenchmarkPage'),
  async find({ db, origin }, { cursor, limit, q, task }) {
    const rows = await pageBenchmarks(db, { q, task }, { after: cursor, limit: limit + 1 });
    return toPage(
      rows,
      limit,
      (row) => toBenchmarkRecord(row, origin),
      ({ id }) => [id],
    );
  },
});

export const showBenchmark = defineEndpoint({
  path: '/benchmarks/{slug}',
  operationId: 'showBenchmark',
  summary: 'A benchmark',
  pathParams: { slug: slugParam },
  query: { fields: listParams.fields },
  item: benchmark,
  answer: benchmark,
  async find({ db, origin }, { slug }) {
    const [row] = await pageBenchmarks(db, { slug }, { limit: 1 });
    if (!row) throw new ProblemError(404, `No benchmark has the slug ${slug}.`);
    return toBenchmarkRecord(row, origin);
  },
});
