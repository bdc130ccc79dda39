import type { Claim } from '../claim.ts';
import { metricKey } from '../registry/registry.ts';

/** Whether two claims are of one benchmark and one metric, as far as the text names them. */
export function isSameMeasure(a: Claim, b: Claim): boolean {
  return a.benchmark === b.benchmark && isSameMetric(a.metric, b.metric);
}

/** Whether both claims name a metric, and not the same one. */
export function haveOtherMetrics(a: Claim, b: Claim): boolean {
  return a.metric !== null && b.metric !== null && !isSameMetric(a.metric, b.metric);
}

function isSameMetric(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && metricKey(a) === metricKey(b));
}
