import type { Change, Claim } from '../claim.ts';
import { findBenchmark, findMetric, isLowerBetter } from '../registry/registry.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import { wordAt } from '../syntax/words.ts';
import { changeOf } from './change-of.ts';

/** How many words before a number may tell better from worse. */
const REACH = 30;
/** What one has less of gladly, where the registry does not know the metric. */
const COSTS = /\b(?:time|latency|runtime|memory|costs?|tokens?|parameters?|flops|energy|errors?)\b/i;

/**
 * Whether a gain is one for the better, as far as its sign and the words around it say: the phrase right behind the
 * number, what governs it, then the words leftwards.
 */
export function readChange(site: NumberSite, measured: Pick<Claim, 'benchmark' | 'metric'>): Change | null {
  const { sentence, number, right, verb } = site;
  const words: string[] = number.sign === null ? [] : [number.sign];
  for (let i = right.end - 1; i >= right.first; i--) words.push(wordAt(sentence, i));
  words.push(wordAt(sentence, verb));
  for (let i = number.first - 1; i >= Math.max(sentence.first, number.first - REACH); i--)
    words.push(wordAt(sentence, i));
  return changeOf(words, findDirection(measured));
}

function findDirection({ benchmark, metric }: Pick<Claim, 'benchmark' | 'metric'>): boolean | null {
  if (metric === null)
    return benchmark !== null && findBenchmark(benchmark) ? isLowerBetter(benchmark, null) : null;
  return findMetric(metric) ? isLowerBetter(benchmark, metric) : COSTS.test(metric) || null;
}
