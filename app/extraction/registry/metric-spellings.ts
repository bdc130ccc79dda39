import { metricGroups } from './metric-data.ts';
import type { MetricGroup, MetricRecord, ScaleRecord } from './metric-record.ts';
import { listPlainNames, toLower } from './metric-text.ts';
import type { Metric, MetricScale } from './metric.ts';

/** What a spelling stands for. */
export interface MetricSpelling {
  readonly metric: Metric;
  /** An everyday word: `time`, `quality`. Within a longer name it says little. */
  readonly isEveryday: boolean;
  /** Ways in which it must be written, without what stands between the words; null where capitals do not matter. */
  readonly written: readonly string[] | null;
  /** What stands between the metric and its cut-off. */
  readonly joint: string;
}

interface Index {
  readonly metrics: readonly Metric[];
  /** By the spelling's words without what stands between them. */
  readonly spellings: ReadonlyMap<string, MetricSpelling>;
  /** The same of the first words of each spelling: what further words can make one. */
  readonly beginnings: ReadonlySet<string>;
}

/** Up to so many letters a spelling with capitals is an acronym, which in small letters may be a word (map, per, far). */
const LONGEST_ACRONYM = 3;

let index: Index | undefined;

/** Every registered metric, in the order of the data. */
export function listMetrics(): readonly Metric[] {
  return (index ??= buildIndex(metricGroups)).metrics;
}

/** What joined words (`joinWords`) spell; a cut-off in them is written `k`, one below 1 `0.k`. */
export function findSpelling(joined: string): MetricSpelling | undefined {
  return (index ??= buildIndex(metricGroups)).spellings.get(joined);
}

/** Whether these joined words and further ones are a spelling. */
export function beginsSpelling(joined: string): boolean {
  return (index ??= buildIndex(metricGroups)).beginnings.has(joined);
}

// Plain loops over one list: a cold start notices what three thousand small arrays cost.
function buildIndex(groups: readonly MetricGroup[]): Index {
  const names: string[] = [];
  const owners: { record: MetricRecord; group: MetricGroup; at: number }[] = [];
  for (const group of groups) {
    for (const record of group.metrics) {
      owners.push({ record, group, at: names.length });
      names.push(record.name, ...(record.spellings ?? []), ...(record.everyday ?? []));
    }
  }
  const plain = listPlainNames(names);
  const metrics: Metric[] = [];
  const spellings = new Map<string, MetricSpelling>();
  const beginnings = new Set<string>();
  owners.forEach(({ record, group, at }, number) => {
    const metric = toMetric(record, group, toKey(plain[at] as string));
    metrics.push(metric);
    const end = owners[number + 1]?.at ?? names.length;
    for (let k = at; k < end; k++) {
      const name = plain[k] as string;
      const joined = addBeginnings(beginnings, name);
      addSpelling(spellings, joined, toSpelling(record, metric, names[k] as string, name));
    }
    addSpelling(spellings, metric.key.replaceAll('-', ''), bySlug(metric, record));
  });
  return { metrics, spellings, beginnings };
}

function addSpelling(into: Map<string, MetricSpelling>, joined: string, spelling: MetricSpelling): void {
  const known = into.get(joined);
  if (!known) into.set(joined, spelling);
  else if (known.metric === spelling.metric) into.set(joined, joinSpellings(known, spelling));
}

/** Two ways to write one: capitals matter where both have some (mAP, MAP; not acc, Acc). */
function joinSpellings(one: MetricSpelling, other: MetricSpelling): MetricSpelling {
  const written = one.written && other.written && [...new Set([...one.written, ...other.written])];
  return { ...one, isEveryday: one.isEveryday || other.isEveryday, written };
}

/** Adds what the first words of a plain name are, joined; returns all of them joined. */
function addBeginnings(into: Set<string>, plain: string): string {
  let joined = '';
  for (const word of plain.trim().split(/[ -]+/)) {
    if (joined !== '') into.add(joined);
    joined += toLower(word);
  }
  return joined;
}

function toSpelling(record: MetricRecord, metric: Metric, name: string, plain: string): MetricSpelling {
  const isAcronym = /^[A-Za-z]+$/.test(name) && name.length <= LONGEST_ACRONYM && /[A-Z]/.test(name);
  return {
    metric,
    isEveryday: record.everyday?.includes(name) ?? false,
    written: isAcronym || record.capitals ? [plain.replace(/[ -]/g, '')] : null,
    joint: record.joint ?? '@',
  };
}

function bySlug(metric: Metric, record: MetricRecord): MetricSpelling {
  const isEveryday = record.everyday?.includes(record.name) ?? false;
  const isCapitals = record.capitals === true || /^[A-Za-z]{1,3}$/.test(record.name);
  const written = isCapitals && /[A-Z]/.test(record.name) ? [record.name] : null;
  return { metric, isEveryday, written, joint: record.joint ?? '@' };
}

function toKey(plain: string): string {
  const words = plain.trim().split(/[ -]+/).map(toLower);
  return words.join('-').replaceAll('&', '-and-').replaceAll('+', '-plus');
}

function toMetric(record: MetricRecord, group: MetricGroup, key: string): Metric {
  const { direction, unit } = { direction: group.direction, unit: group.unit ?? null, ...record };
  return {
    key,
    name: record.name,
    spellings: [
      ...(record.spellings ?? []),
      ...(record.everyday ?? []).filter((word) => word !== record.name),
    ],
    family: group.family,
    direction,
    ...toScale(record.scale ?? group.scale),
    unit: unit ?? toUnit(record.scale ?? group.scale),
  };
}

function toUnit(scale: ScaleRecord): string | null {
  return scale === 'percent' ? '%' : null;
}

function toScale(scale: ScaleRecord): { scale: MetricScale; min: number | null; max: number | null } {
  if (scale === 'percent') return { scale, min: 0, max: 100 };
  if (scale === 'fraction') return { scale, min: 0, max: 1 };
  if (scale === 'positive') return { scale: 'unbounded', min: 0, max: null };
  if (scale === 'open') return { scale: 'unbounded', min: null, max: null };
  return { scale: 'bounded', min: scale[0] ?? null, max: scale[1] ?? null };
}
