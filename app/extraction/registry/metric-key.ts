import { readMetric } from './read-metric.ts';

/**
 * The identity of a metric: equal for all spellings that mean the same number, for unknown metrics too. It keeps what makes
 * another number (top-1 and top-5, a cut-off, macro and micro, the task) and drops what does not (average, overall, score).
 * Fit for an address, and the same again when applied to its own result; empty only where the text holds no word.
 * @example metricKey('Macro-averaged $F_1$ score') === 'macro-f1'; metricKey('R@20') === 'recall@20'
 */
export function metricKey(text: string): string {
  return readMetric(text).key;
}
