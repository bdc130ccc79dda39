import type { MetricCandidate } from '../candidates/metric-candidate.ts';
import type { NumberGroup } from '../numbers/number-group.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import type { MetricCase } from './metric-features.ts';

/**
 * Finds the metric that stands in its list where a number stands in its own: `a top-1/top-5 accuracy of 81.3/95.4%`.
 * @returns undefined unless slashes join the numbers, and as many metrics right beside them
 */
export function metricOfList({ site, candidates }: MetricCase): MetricCandidate | undefined {
  const { sentence, group, place } = site;
  const size = group.members.length;
  if (group.isPair || size < 2) return undefined;
  const isSlashed = group.members.slice(1).every(({ first }) => sentence.tokens[first - 1]?.text === '/');
  if (!isSlashed) return undefined;
  const lists = listsOf(candidates.filter((c) => c.way === 'slash' && c.sentence === sentence));
  return lists.find((list) => list.length === size && adjoins(group, list))?.[place];
}

/** Right behind the numbers, or before them with no more than `accuracy of up to` between. */
function adjoins({ members }: NumberGroup, list: readonly MetricCandidate[]): boolean {
  const behind = (list[0] as MetricCandidate).range.first - (members.at(-1) as NumberMention).end;
  const before = (members[0] as NumberMention).first - (list.at(-1) as MetricCandidate).range.end;
  return (behind >= 0 && behind <= 1) || (before >= 0 && before <= 4);
}

/** Two tokens further stands the next of a list. */
function listsOf(candidates: readonly MetricCandidate[]): MetricCandidate[][] {
  const lists: MetricCandidate[][] = [];
  for (const candidate of candidates) {
    const last = lists.at(-1)?.at(-1);
    if (last && candidate.range.first - last.range.first === 2) lists.at(-1)?.push(candidate);
    else lists.push([candidate]);
  }
  return lists;
}
