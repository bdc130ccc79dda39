import type { Benchmark } from './benchmark.ts';
import { taskGroups } from './benchmark-data.ts';
import type { BenchmarkRecord, TaskGroup } from './benchmark-record.ts';
import type { Metric } from './metric.ts';
import { findMetric } from './metrics.ts';
import { nameKey, nameKeys } from './name-key.ts';
import { toSlugs } from './slug.ts';

interface Index {
  readonly benchmarks: readonly Benchmark[];
  readonly byKey: ReadonlyMap<string, Benchmark>;
  readonly ambiguousKeys: ReadonlySet<string>;
}

const NONE: readonly string[] = [];

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

// Plain loops: at a cold start, arrays of arrays cost more than everything else here.
function buildIndex(groups: readonly TaskGroup[]): Index {
  const slugs = slugsByName(groups);
  const metricOf = rememberMetrics();
  const benchmarks: Benchmark[] = [];
  const spellings: string[] = [];
  const owners: Benchmark[] = [];
  const ambiguousNames: string[] = [];
  for (const group of groups) {
    for (const record of group.benchmarks) {
      const benchmark = toBenchmark(record, group, slugs, metricOf);
      benchmarks.push(benchmark);
      spellings.push(benchmark.name);
      owners.push(benchmark);
      for (const alias of benchmark.aliases) {
        spellings.push(alias);
        owners.push(benchmark);
      }
      if (record.isAmbiguous) ambiguousNames.push(record.name);
      if (record.ambiguousAliases) ambiguousNames.push(...record.ambiguousAliases);
    }
  }
  const byKey = new Map<string, Benchmark>();
  nameKeys(spellings).forEach((key, at) => byKey.set(key, owners[at]!));
  return { benchmarks, byKey, ambiguousKeys: new Set(nameKeys(ambiguousNames)) };
}

function slugsByName(groups: readonly TaskGroup[]): Map<string, string> {
  const names: string[] = [];
  for (const group of groups) for (const { name } of group.benchmarks) names.push(name);
  const slugs = new Map<string, string>();
  toSlugs(names).forEach((slug, at) => slugs.set(names[at]!, slug));
  return slugs;
}

function rememberMetrics(): (name: string) => Metric | undefined {
  const found = new Map<string, Metric | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, findMetric(name));
    return found.get(name);
  };
}

function toBenchmark(
  record: BenchmarkRecord,
  group: TaskGroup,
  slugs: ReadonlyMap<string, string>,
  metricOf: (name: string) => Metric | undefined,
): Benchmark {
  const metricName = record.metric === undefined ? group.metric : record.metric;
  const metric = metricName === null ? undefined : metricOf(metricName);
  const { aliases = NONE, ambiguousAliases } = record;
  return {
    slug: slugs.get(record.name)!,
    name: record.name,
    aliases: ambiguousAliases ? [...aliases, ...ambiguousAliases] : aliases,
    task: group.task,
    metric: metricName,
    isLowerBetter: record.isLowerBetter ?? metric?.direction === 'lower',
    ...toBounds(record, metric),
    parent: record.parent === undefined ? null : (slugs.get(record.parent) ?? null),
    isAmbiguous: record.isAmbiguous === true || ambiguousAliases !== undefined,
    exactCase: record.exactCase === true,
  };
}

function toBounds(record: BenchmarkRecord, metric: Metric | undefined): Pick<Benchmark, 'min' | 'max'> {
  return { min: record.min ?? metric?.min ?? null, max: record.max ?? metric?.max ?? null };
}
