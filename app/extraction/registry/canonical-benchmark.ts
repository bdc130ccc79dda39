import { findBenchmark } from './benchmarks.ts';

/** The registry's spelling of a benchmark's name, else the name as written. */
export function canonicalBenchmark(text: string): string {
  const clean = text.replace(/\s+/g, ' ').replace(/^the /i, '').trim();
  return findBenchmark(clean)?.name ?? clean;
}
