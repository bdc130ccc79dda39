/** What is known of benchmarks, metrics and model families: names, directions, scales. Data in `data/`. */
export type { Benchmark } from './benchmark.ts';
export { findBenchmark, isAmbiguousName, listBenchmarks } from './benchmarks.ts';
export { isLowerBetter } from './direction.ts';
export type { Metric, MetricKind } from './metric.ts';
export { findMetric, listMetrics } from './metrics.ts';
export { isModelName, modelFamilyOf } from './model-names.ts';
export { nameKey } from './name-key.ts';
export { toSlug } from './slug.ts';
