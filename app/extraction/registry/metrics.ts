import metricRecords from './data/metrics.json';
import type { Metric, MetricKind } from './metric.ts';
import { metricFamilyKey, metricKey, metricKeys } from './metric-key.ts';

interface MetricRecord {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: string;
  readonly isLowerBetter?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

/** `WER (%)`, `Word Error Rate (WER)`. */
const BRACKETED = /^(.+?)\s*[([]([^()[\]]*)[)\]]$/;

let byKey: Map<string, Metric> | undefined;
let metrics: readonly Metric[] | undefined;

/** Every registered metric. In a name or alias, `k` after other letters stands for any number. */
export function listMetrics(): readonly Metric[] {
  return (metrics ??= (metricRecords as readonly MetricRecord[]).map(toMetric));
}

/**
 * The metric that a phrase of a text means: by name or alias, by family (`Recall@5`), without its unit in brackets,
 * else by its head, the last words that name a metric (`attack success rate`; `counting accuracy` is an accuracy).
 */
export function findMetric(name: string): Metric | undefined {
  const bracketed = BRACKETED.exec(name);
  if (!bracketed) return findPlain(name);
  const [, outside, inside] = bracketed;
  return findNamed(name) ?? findPlain(outside!) ?? findNamed(inside!);
}

function findPlain(name: string): Metric | undefined {
  const words = name.trim().split(/\s+/);
  for (let first = 0; first < words.length && first < 8; first++) {
    const head = words.slice(first).join(' ');
    // Two letters behind other words are a metric only as an abbreviation: not in "performance is".
    if (first > 0 && head.length < 3 && !/^[A-Z][A-Z0-9]$/.test(head)) break;
    const metric = findNamed(head) ?? findNamed(toSingular(head)) ?? findNamed(withoutMeasure(head));
    if (metric) return metric;
  }
  return undefined;
}

function findNamed(name: string): Metric | undefined {
  byKey ??= indexMetrics();
  return byKey.get(metricKey(name)) ?? byKey.get(metricFamilyKey(name));
}

/** `toxicity score` is the toxicity. */
function withoutMeasure(name: string): string {
  return name.replace(/[\s-](?:scores?|values?|metrics?)$/i, '');
}

function toSingular(name: string): string {
  return name.replace(/ies$/i, 'y').replace(/(?<!s)s$/i, '');
}

function indexMetrics(): Map<string, Metric> {
  const names: string[] = [];
  const owners: Metric[] = [];
  for (const metric of listMetrics()) {
    for (const name of [metric.name, ...metric.aliases]) {
      names.push(name);
      owners.push(metric);
    }
  }
  const index = new Map<string, Metric>();
  metricKeys(names).forEach((key, at) => index.set(key, owners[at]!));
  return index;
}

function toMetric(record: MetricRecord): Metric {
  return {
    name: record.name,
    aliases: record.aliases ?? [],
    kind: record.kind as MetricKind,
    isLowerBetter: record.isLowerBetter ?? false,
    min: record.min ?? null,
    max: record.max ?? null,
    unit: record.unit ?? null,
  };
}
