/** What is known of benchmarks, metrics and model families: names, directions, scales. Data in `data/`. */
export type { Benchmark } from './benchmark.ts';
export { findBenchmark, isAmbiguousName, listBenchmarks } from './benchmarks.ts';
export { findDirection, isLowerBetter } from './direction.ts';
export type { Direction, Metric, MetricFamily, MetricScale } from './metric.ts';
export { cleanMetric } from './clean-metric.ts';
export { metricKey } from './metric-key.ts';
export { isNoMetric } from './no-metric.ts';
export { findMetric, listMetrics } from './metrics.ts';
export { isModelName, modelFamilyOf } from './model-names.ts';
export { nameKey } from './name-key.ts';
export { toSlug } from './slug.ts';
