import type { Name } from '../names/name.ts';
import { canonicalBenchmark } from '../registry/canonical-benchmark.ts';

// For callers that have not moved yet.
export { canonicalBenchmark };

/** The benchmark that a name of the text stands for. */
export function nameOf(name: Name): string {
  return canonicalBenchmark(name.text);
}
