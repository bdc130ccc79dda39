import { type BenchmarkCandidate, benchmarkKey } from '../candidates/benchmark-candidates.ts';
import { findNameLists } from '../syntax/name-lists.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import type { BenchmarkCase } from './benchmark-features.ts';

/**
 * Finds the benchmark that stands in its list where a number stands in its own: `87.8% and 97.2% on Reed and Sedge`.
 * @returns undefined unless exactly one list of the sentence has only benchmarks, and as many as there are numbers
 */
export function benchmarkOfList({ view, site, candidates }: BenchmarkCase): BenchmarkCandidate | undefined {
  const size = listSize(site);
  if (size < 2) return undefined;
  const lists = findNameLists(site.sentence, view.namesOf(site.sentence)).filter(
    (list) => list.length === size && list.every(({ kind }) => kind === 'benchmark'),
  );
  const name = lists.length === 1 ? lists[0]?.[site.place] : undefined;
  const key = name && benchmarkKey(name.text.replace(/['’]s$/, ''));
  return candidates.find((candidate) => benchmarkKey(candidate.name) === key);
}

/** How many numbers stand in the list of one; a pair is one. */
function listSize({ group }: NumberSite): number {
  return group.isPair ? 1 : group.members.length;
}
