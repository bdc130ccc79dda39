import type { Check, Claim } from '../claim.ts';
import { findBenchmark, findMetric } from '../registry/registry.ts';
import type { Placed } from './change.ts';

interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly of: string;
}

/**
 * A score beyond what its metric can reach fails; within bounds there is nothing to tell. Metrics that end at 1 are
 * given as percentages too, so that only what lies beyond 100 is too much for them.
 */
export function checkBounds({ claim, index }: Placed): Check | undefined {
  if (claim.kind !== 'score' || (claim.unit !== '%' && claim.unit !== null)) return undefined;
  const bounds = boundsOf(claim);
  if (!bounds) return undefined;
  const { min, max, of } = bounds;
  // Without an upper end the scale is anybody's; a percentage has nothing to do with marks from 1 to 10.
  if (max === null || (claim.unit === '%' && toScale(max) !== 100)) return undefined;
  const failing = (figures: string): Check => ({
    kind: 'bounds',
    verdict: 'fails',
    claims: [index],
    figures,
  });
  if (claim.value > toScale(max))
    return failing(`${claim.quote} > ${toScale(max)}, the most that ${of} can be`);
  if (min !== null && claim.value < min)
    return failing(`${claim.quote} < ${min}, the least that ${of} can be`);
  return undefined;
}

function toScale(max: number): number {
  return max === 1 ? 100 : max;
}

/**
 * The bounds of the metric where one is named, else those of the benchmark's usual metric. An error rate has no upper end: a
 * word error rate may be 182%. Without a metric, only a percentage is sure to be on the scale of a benchmark of percentages.
 */
function boundsOf(claim: Claim): Bounds | undefined {
  // A number below zero is a change of the metric, whatever the words around it are.
  if (claim.value <= 1) return undefined;
  if (claim.metric !== null) {
    const metric = findMetric(claim.metric);
    return metric && metric.family !== 'error' ? { ...metric, of: metric.name } : undefined;
  }
  const benchmark = claim.benchmark === null ? undefined : findBenchmark(claim.benchmark);
  if (!benchmark || benchmark.isLowerBetter) return undefined;
  const isOnScale = claim.unit === '%' || (benchmark.max !== 100 && benchmark.max !== 1);
  return isOnScale ? { ...benchmark, of: benchmark.name } : undefined;
}
