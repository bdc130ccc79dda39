import { z } from 'zod';
import type { BenchmarkFacts } from '#db/queries/page-benchmarks.server.ts';
import { named, toNamed } from './named.ts';

export const benchmark = z
  .object({
    slug: z.string(),
    name: z.string(),
    aliases: z.array(z.string()).describe('Other names that texts use for it.'),
    task: z.string().nullable(),
    metric: z
      .string()
      .nullable()
      .describe('What is usually measured; a score without a metric is read as that.'),
    isLowerBetter: z.boolean(),
    min: z.number().nullable().describe('The least value that there can be.'),
    max: z.number().nullable(),
    parent: named.nullable().describe('What it is a variant of.'),
    claims: z.int().describe('Scores and gains together.'),
    scores: z.int(),
    papers: z.int(),
    page: z.url(),
  })
  .meta({ id: 'Benchmark' });

export function toBenchmarkRecord(row: BenchmarkFacts, origin: string): z.infer<typeof benchmark> {
  const { id: _, metrics: __, parent, ...facts } = row;
  return {
    ...facts,
    parent: toNamed(parent, '/benchmarks', origin),
    page: `${origin}/benchmarks/${encodeURIComponent(row.slug)}`,
  };
}
