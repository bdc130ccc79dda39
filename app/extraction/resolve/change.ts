import { changeOf } from '../change-of.ts';
import type { Change, Claim } from '../claim.ts';
import type { Site } from '../frames/site.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import { findBenchmark, findMetric, isLowerBetter } from '../registry/registry.ts';

/** How many words before a number may tell better from worse. */
const REACH = 30;
/** What one has less of gladly, where the registry does not know the metric. */
const COSTS = /\b(?:time|latency|runtime|memory|costs?|tokens?|parameters?|flops|energy|errors?)\b/i;

/**
 * Whether a gain is one for the better, as far as its sign and the words around it say: those right behind the number,
 * what governs it, then the others leftwards.
 * @param trigger token of the word that governs the number
 */
export function resolveChange(
  site: Site,
  trigger: number,
  { sign }: NumberMention,
  measured: Pick<Claim, 'benchmark' | 'metric'>,
): Change | null {
  const { tokens } = site.doc;
  const left = tokens.slice(Math.max(site.sentence.first, site.first - REACH), site.first).reverse();
  const near = [site.right.comparative, site.right.gainNoun, trigger].flatMap((at) => tokens[at] ?? []);
  const words = [...near, ...left].filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
  return changeOf(sign ? [sign, ...words] : words, findDirection(measured));
}

function findDirection({ benchmark, metric }: Pick<Claim, 'benchmark' | 'metric'>): boolean | null {
  if (metric === null)
    return benchmark !== null && findBenchmark(benchmark) ? isLowerBetter(benchmark, null) : null;
  return findMetric(metric) ? isLowerBetter(benchmark, metric) : COSTS.test(metric) || null;
}
