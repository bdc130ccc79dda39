import { z } from 'zod';
import { toMetricKey } from '#app/leaderboard/metric-groups.ts';
import type { BenchmarkFacts } from '#db/queries/page-benchmarks.server.ts';
import { claim } from './claim.ts';
import { named, toNamed } from './named.ts';

const metric = z.object({
  key: z.string().describe('What the parameter "metric" takes.'),
  name: z.string(),
  scores: z.int(),
});

export const leaderboardSummary = z
  .object({
    benchmark: named,
    task: z.string().nullable(),
    metrics: z.array(metric).describe('A leaderboard each, the one with most scores first.'),
    scores: z.int(),
  })
  .meta({ id: 'LeaderboardSummary' });

export const leaderboardRow = z
  .object({
    rank: z
      .int()
      .nullable()
      .describe('1 is best, equal values share a rank; null where the value does not compare.'),
    isTied: z.boolean(),
    comparable: z.number().nullable().describe('The value on the scale of the board.'),
    toBest: z.number().nullable().describe('The value less the best one of the board, on that scale.'),
    conflicts: z.int().describe('How many other papers give this system another value.'),
    claim,
  })
  .meta({ id: 'LeaderboardRow' });

/** Words for one metric are counted together, under the word that most papers use or the benchmark's own. */
export function toLeaderboardSummary(
  row: BenchmarkFacts,
  origin: string,
): z.infer<typeof leaderboardSummary> {
  const byKey = new Map<string, z.infer<typeof metric>>();
  const usualKey = toMetricKey(null, row.metric);
  for (const { metric: name, scores } of row.metrics) {
    const key = toMetricKey(name, row.metric);
    const usual = key === usualKey ? row.metric : null;
    const known = byKey.get(key);
    if (known) known.scores += scores;
    else byKey.set(key, { key, name: usual ?? name ?? 'score', scores });
  }
  return {
    benchmark: toNamed(row, '/benchmarks', origin)!,
    task: row.task,
    metrics: [...byKey.values()].sort((a, b) => b.scores - a.scores || (a.key < b.key ? -1 : 1)),
    scores: row.scores,
  };
}
