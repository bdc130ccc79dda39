import type { Benchmark } from './benchmark.ts';
import { taskGroups } from './benchmark-data.ts';
import type { BenchmarkRecord, TaskGroup } from './benchmark-record.ts';
import { findMetric } from './metrics.ts';
import { nameKey } from './name-key.ts';
import { toSlug } from './slug.ts';

interface Index {
  readonly benchmarks: readonly Benchmark[];
  readonly byKey: ReadonlyMap<string, Benchmark>;
  readonly ambiguousKeys: ReadonlySet<string>;
}

let index: Index | undefined;

/** Every registered benchmark, in the order of the data. */
export function listBenchmarks(): readonly Benchmark[] {
  return (index ??= buildIndex(taskGroups)).benchmarks;
}

/** The benchmark of a name or alias, however it is spelled (`nameKey`); capitals are not asked for. */
export function findBenchmark(name: string): Benchmark | undefined {
  return (index ??= buildIndex(taskGroups)).byKey.get(nameKey(name));
}

/** Whether this name or alias of a benchmark is an ordinary word or means other things too. */
export function isAmbiguousName(name: string): boolean {
  return (index ??= buildIndex(taskGroups)).ambiguousKeys.has(nameKey(name));
}

function buildIndex(groups: readonly TaskGroup[]): Index {
  const benchmarks: Benchmark[] = [];
  const byKey = new Map<string, Benchmark>();
  const ambiguousKeys = new Set<string>();
  for (const group of groups) {
    for (const record of group.benchmarks) {
      const benchmark = toBenchmark(record, group);
      benchmarks.push(benchmark);
      for (const name of [benchmark.name, ...benchmark.aliases]) byKey.set(nameKey(name), benchmark);
      if (record.isAmbiguous) ambiguousKeys.add(nameKey(record.name));
      for (const alias of record.ambiguousAliases ?? []) ambiguousKeys.add(nameKey(alias));
    }
  }
  return { benchmarks, byKey, ambiguousKeys };
}

function toBenchmark(record: BenchmarkRecord, group: TaskGroup): Benchmark {
  const metricName = record.metric === undefined ? group.metric : record.metric;
  const metric = metricName === null ? undefined : findMetric(metricName);
  const ambiguousAliases = record.ambiguousAliases ?? [];
  return {
    slug: toSlug(record.name),
    name: record.name,
    aliases: [...(record.aliases ?? []), ...ambiguousAliases],
    task: group.task,
    metric: metricName,
    isLowerBetter: record.isLowerBetter ?? metric?.isLowerBetter ?? false,
    min: record.min ?? metric?.min ?? null,
    max: record.max ?? metric?.max ?? null,
    parent: record.parent === undefined ? null : toSlug(record.parent),
    isAmbiguous: record.isAmbiguous === true || ambiguousAliases.length > 0,
    exactCase: record.exactCase === true,
  };
}
