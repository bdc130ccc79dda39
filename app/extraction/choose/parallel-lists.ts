import { type BenchmarkCandidate, benchmarkKey } from '../candidates/benchmark-candidates.ts';
import type { Name } from '../names/name.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
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
  const names = view.namesOf(site.sentence);
  const lists = findNameLists(site.sentence, names).filter(
    (list) => list.length === size && list.every(({ kind }) => kind === 'benchmark'),
  );
  const list = lists.length === 1 ? lists[0] : undefined;
  const name = list && !isPast(site, list, names) ? list[site.place] : undefined;
  const key = name && benchmarkKey(name.text.replace(/['’]s$/, ''));
  return candidates.find((candidate) => benchmarkKey(candidate.name) === key);
}

/** `80/82 on Reed and Sedge, and 70/75 on Willow`: the numbers have a benchmark of their own behind them. */
function isPast({ sentence, group }: NumberSite, list: readonly Name[], names: readonly Name[]): boolean {
  const [first, last] = [group.members[0] as NumberMention, group.members.at(-1) as NumberMention];
  if ((list.at(-1) as Name).end > first.first) return false;
  const next = sentence.numbers.find((number) => number.first >= last.end)?.first ?? sentence.end;
  return names.some(({ kind, first: at }) => kind === 'benchmark' && at >= last.end && at < next);
}

/** How many numbers stand in the list of one; a pair is one. */
function listSize({ group }: NumberSite): number {
  return group.isPair ? 1 : group.members.length;
}
