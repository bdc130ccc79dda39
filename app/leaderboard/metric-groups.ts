/** The same measure under names that abstracts use for one another: the share of a benchmark's cases that come out right. */
const SHARE_CORRECT = /^(?:(?:average|mean|overall|test|zero-shot|top-1|classification|final|relative) )*(?:accuracy|accuracies|acc|score|scores|success rate|success|solve rate|resolve rate|resolved rate|pass rate|performance|pass@1|exact match|em)$/;

export const MAIN_GROUP = 'main';

/** The key of the table that a score belongs to: scores are only ranked against scores of the same key. */
export function metricGroupOf(metric: string | null): string {
  if (metric === null) return MAIN_GROUP;
  const plain = metric.toLowerCase().replace(/\s+/g, ' ').replace(/win[- ]?rates?/, 'win rate').replace(/^(?:average|mean|overall) /, '').trim();
  return SHARE_CORRECT.test(plain) ? MAIN_GROUP : plain;
}

export interface MetricGroup<Row> {
  key: string;
  rows: Row[];
}

/** Parts the scores of a benchmark into groups that may be ranked together; the largest group first, then by name. */
export function groupByMetric<Row extends { metric: string | null }>(rows: readonly Row[]): MetricGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = metricGroupOf(row.metric);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, rows: members }))
    .sort((a, b) => b.rows.length - a.rows.length || a.key.localeCompare(b.key));
}
