import type { Metric } from './metric.ts';
import { readMetric } from './read-metric.ts';

export { listMetrics } from './metric-spellings.ts';

/**
 * The registered metric that a phrase of a text means, by its head: `attack success rate`, `macro F1` (F1), `Recall@20`
 * (recall), `counting accuracy` (accuracy). Tolerates case, hyphens, LaTeX, plurals, brackets and words that say how a
 * number was summed up.
 */
export function findMetric(text: string): Metric | undefined {
  return readMetric(text).metric ?? undefined;
}
