import type { Name } from '../names/name.ts';
import { findBenchmark } from '../registry/registry.ts';

/** The registry's spelling of a benchmark's name, else the name as written. */
export function canonicalBenchmark(text: string): string {
  const clean = text.replace(/\s+/g, ' ').replace(/^the /i, '').trim();
  return findBenchmark(clean)?.name ?? clean;
}

/** The benchmark that a name of the text stands for. */
export function nameOf(name: Name): string {
  return canonicalBenchmark(name.text);
}
