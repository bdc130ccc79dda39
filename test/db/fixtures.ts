import type { Claim, Extraction } from '#app/extraction/claim.ts';
import { toEvenSlots } from '#app/extraction/slot-confidence.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import type { BenchmarkRegistry, RegisteredBenchmark } from '#db/names/benchmark-registry.ts';

/** A paper that reports nothing in particular. */
export function paper(given: Partial<SourcePaper> = {}): SourcePaper {
  return {
    source: 'test',
    externalId: 'one',
    title: 'A paper',
    abstract: 'FooNet reaches 90.1% on MATH and 7.5 on MT-Bench.',
    url: null,
    publishedOn: null,
    authors: [],
    isDigest: false,
    ...given,
  };
}

/** A claim on the first place where `quote` stands in the abstract. */
export function claim(abstract: string, quote: string, given: Partial<Claim> = {}): Claim {
  const start = abstract.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in the abstract`);
  const { confidence = 0.9 } = given;
  return {
    start,
    end: start + quote.length,
    quote,
    value: Number.parseFloat(quote),
    low: null,
    unit: quote.endsWith('%') ? '%' : null,
    kind: 'score',
    basis: null,
    change: null,
    benchmark: null,
    metric: null,
    setting: null,
    method: null,
    base: null,
    role: 'proposed',
    versus: null,
    from: null,
    qualifier: null,
    rule: 'reach-score',
    confidence,
    slotConfidence: toEvenSlots(confidence),
    ...given,
  };
}

export function extraction(claims: Claim[], given: Partial<Extraction> = {}): Extraction {
  return { claims, passedOver: [], checks: [], implied: [], ...given };
}

const MATH: RegisteredBenchmark = {
  slug: 'math',
  name: 'MATH',
  aliases: ['Hendrycks MATH'],
  task: 'Mathematical reasoning',
  metric: 'accuracy',
  isLowerBetter: false,
  min: 0,
  max: 100,
  parent: null,
};
const MATH_500: RegisteredBenchmark = {
  ...MATH,
  slug: 'math-500',
  name: 'MATH-500',
  aliases: [],
  parent: 'math',
};

/** A registry of two benchmarks, one a variant of the other. */
export const registry = toRegistry([MATH, MATH_500]);

export function toRegistry(benchmarks: readonly RegisteredBenchmark[]): BenchmarkRegistry {
  const nameKey = (name: string) => name.toLowerCase().replace(/[\s-]+/g, '');
  const byKey = new Map(
    benchmarks.flatMap((benchmark) =>
      [benchmark.name, ...benchmark.aliases].map((name) => [nameKey(name), benchmark] as const),
    ),
  );
  return {
    nameKey,
    findBenchmark: (name) => byKey.get(nameKey(name)),
    listBenchmarks: () => benchmarks,
    toSlug: (name) =>
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
  };
}
