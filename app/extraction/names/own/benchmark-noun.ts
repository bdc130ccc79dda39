import { BENCHMARK_NOUNS } from '../../lexicon/name-words.ts';

/** True of nouns for what is measured on, as heads of what a paper brings. */
export function isBenchmarkNoun(lower: string): boolean {
  return BENCHMARK_NOUNS.has(lower);
}

/** True of names with an ending that only names of benchmarks and data sets have. */
export function isBenchmarkShaped(name: string): boolean {
  return /(?:bench|eval|arena|gym|qa|corpus|dataset)$/i.test(name);
}
