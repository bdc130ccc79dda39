import { BENCHMARK_NOUNS } from '../../lexicon/name-words.ts';

/** A name that the paper brings in as its own, with how much the words around it say so. */
export interface Introduction {
  readonly text: string;
  /** The words that a bracketed acronym stands for, where the text gives them. */
  readonly longForm: string | null;
  readonly isBenchmark: boolean;
  /** Sum of the evidence; below `OWN_ENOUGH` a name stays somebody else's. */
  readonly weight: number;
}

/** True of nouns for what is measured on, as heads of what a paper brings. */
export function isBenchmarkNoun(lower: string): boolean {
  return BENCHMARK_NOUNS.has(lower);
}

/** Endings that only names of benchmarks and data sets have. */
export const BENCHMARK_SHAPE = /(?:bench|eval|arena|gym|qa|corpus|dataset)$/i;
