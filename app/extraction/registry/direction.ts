import { findBenchmark } from './benchmarks.ts';
import { findMetric } from './metrics.ts';

/**
 * Whether a smaller number is the better one, for a benchmark and a metric as a text names them. The metric decides;
 * where both mean the same metric the benchmark does (an attack's success is a loss for the defended model), and it
 * alone where no metric is named or known. Nothing known: higher is better.
 */
export function isLowerBetter(benchmark: string | null, metric: string | null): boolean {
  const onBenchmark = benchmark === null ? undefined : findBenchmark(benchmark);
  const known = metric === null ? undefined : findMetric(metric);
  if (!known) return onBenchmark?.isLowerBetter ?? false;
  const usual = onBenchmark?.metric ? findMetric(onBenchmark.metric) : undefined;
  return onBenchmark && usual === known ? onBenchmark.isLowerBetter : known.isLowerBetter;
}
