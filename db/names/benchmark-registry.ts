/** What the registry knows of a benchmark. */
export interface RegisteredBenchmark {
  slug: string;
  name: string;
  aliases: readonly string[];
  task: string | null;
  metric: string | null;
  isLowerBetter: boolean;
  min: number | null;
  max: number | null;
  /** Slug of the benchmark that it is a variant of. */
  parent: string | null;
}

/**
 * The knowledge about names that storing needs. It is handed in: the registry belongs to the extraction, of which this
 * room uses nothing but types.
 */
export interface BenchmarkRegistry {
  findBenchmark(name: string): RegisteredBenchmark | undefined;
  listBenchmarks(): readonly RegisteredBenchmark[];
  /** Equal for spellings of one name: case, hyphens and spaces are dropped. */
  nameKey(name: string): string;
  /** The name as a part of an address. */
  toSlug(name: string): string;
}
