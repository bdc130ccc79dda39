import { findBenchmark } from './benchmarks.ts';
import type { Direction } from './metric.ts';
import { findMetric } from './metrics.ts';

/**
 * Whether a smaller number is the better one, for a benchmark and a metric as a text names them. Nothing known: higher is
 * better.
 */
export function isLowerBetter(benchmark: string | null, metric: string | null): boolean {
  return findDirection(benchmark, metric) === 'lower';
}

/**
 * Which way is better, null where nothing says so. The metric decides; where it can mean success or harm, and where both mean
 * the same metric, the benchmark does (an attack's success is a loss for the defended model), and it alone where no metric is
 * named or known.
 */
export function findDirection(benchmark: string | null, metric: string | null): Direction {
  const onBenchmark = benchmark === null ? undefined : findBenchmark(benchmark);
  const ofBenchmark = onBenchmark && (onBenchmark.isLowerBetter ? 'lower' : 'higher');
  const known = metric === null ? undefined : findMetric(metric);
  if (!known) return ofBenchmark ?? null;
  const usual = onBenchmark?.metric ? findMetric(onBenchmark.metric) : undefined;
  return ofBenchmark && usual === known ? ofBenchmark : known.direction;
}
