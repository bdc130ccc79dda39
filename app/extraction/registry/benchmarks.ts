import type { Benchmark } from './benchmark.ts';
import { taskGroups } from './benchmark-data.ts';
import type { BenchmarkRecord, TaskGroup } from './benchmark-record.ts';
import type { Metric } from './metric.ts';
import { findMetric } from './metrics.ts';
import { nameKey, nameKeys } from './name-key.ts';
import { toSlug, toSlugs } from './slug.ts';

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
  const slugs = toSlugs(groups.flatMap((group) => group.benchmarks.map(({ name }) => name)));
  const metricOf = rememberMetrics();
  const benchmarks = groups
    .flatMap((group) => group.benchmarks.map((record) => ({ record, group })))
    .map(({ record, group }, at) => toBenchmark(record, group, slugs[at]!, metricOf));
  const named = benchmarks.flatMap((benchmark) =>
    [benchmark.name, ...benchmark.aliases].map((name) => ({ name, benchmark })),
  );
  const keys = nameKeys(named.map(({ name }) => name));
  const ambiguous = groups.flatMap((group) => group.benchmarks.flatMap(listAmbiguousNames));
  return {
    benchmarks,
    byKey: new Map(named.map(({ benchmark }, at) => [keys[at]!, benchmark])),
    ambiguousKeys: new Set(nameKeys(ambiguous)),
  };
}

function listAmbiguousNames({ name, isAmbiguous, ambiguousAliases = [] }: BenchmarkRecord): string[] {
  return isAmbiguous ? [name, ...ambiguousAliases] : [...ambiguousAliases];
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
  slug: string,
  metricOf: (name: string) => Metric | undefined,
): Benchmark {
  const metricName = record.metric === undefined ? group.metric : record.metric;
  const metric = metricName === null ? undefined : metricOf(metricName);
  const ambiguousAliases = record.ambiguousAliases ?? [];
  return {
    slug,
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
