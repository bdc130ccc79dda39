/** Scores that may be ranked against each other. */
export interface MetricGroup<Row> {
  /** For addresses. */
  key: string;
  /** For people. */
  name: string;
  rows: Row[];
}

/** Names that abstracts use for one and the same measure: the share of a benchmark's cases that come out right. */
const SHARE_CORRECT =
  /^(?:accuracy|accuracies|acc|score|scores|success rate|success|solve rate|resolve rate|resolved rate|pass rate|performance|pass@1|exact match|em)$/;
/** Words before a metric that do not make it another one. */
const MODIFIERS =
  /^(?:(?:average|averaged|mean|overall|test|zero-shot|top-1|classification|final|relative|correct) )+/;

/**
 * Parts the scores of a benchmark by metric, most scores first. A score without a stated metric is read as the benchmark's
 * usual one; spellings of one metric ("winrate", "win-rate") are one group.
 */
export function groupByMetric<Row extends { metric: string | null }>(
  rows: readonly Row[],
  usualMetric: string | null,
): MetricGroup<Row>[] {
  const usual = toMetricKey(usualMetric ?? 'accuracy');
  const groups = new Map<string, MetricGroup<Row>>();
  for (const row of rows) {
    const key = row.metric === null ? usual : toMetricKey(row.metric);
    const group = groups.get(key) ?? { key, name: nameGroup(key, row.metric, usualMetric), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length || a.key.localeCompare(b.key));
}

/** One key for all spellings of a metric. */
export function toMetricKey(metric: string): string {
  const plain = metric
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/win[- ]?rates?/g, 'win rate')
    .trim()
    .replace(MODIFIERS, '');
  return SHARE_CORRECT.test(plain) ? 'accuracy' : plain;
}

function nameGroup(key: string, metric: string | null, usualMetric: string | null): string {
  if (key === 'accuracy')
    return usualMetric !== null && toMetricKey(usualMetric) === key ? usualMetric : 'accuracy';
  return metric ?? usualMetric ?? key;
}
