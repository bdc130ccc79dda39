/** Claims of one benchmark whose metrics mean the same, and that can therefore be ranked together. */
export interface MetricGroup<Row> {
  /** Stands in the address. */
  key: string;
  name: string;
  rows: Row[];
}

/** Words for a result that do not say how it was measured: such a claim is read as one of the usual metric. */
const VAGUE = /^(?:performances?|scores?|results?|rates?|quality|average|overall|rewards?|values?)$/;
/** Different words for the share of tasks that came out right. */
const SHARE_CORRECT =
  /^(?:accuracy|accuracies|acc|success rate|success|solve rate|pass rate|resolved?|resolved? rate|pass@1|exact match|em)$/;
/** Words before a metric that do not make it another one. */
const MODIFIERS =
  /^(?:(?:average|averaged|mean|overall|test|zero shot|top 1|classification|final|relative|correct) )+/;
const UNNAMED = 'score';

/**
 * Brings scores of one benchmark into groups of one metric each, the largest first.
 * @param usual the metric that the benchmark is known for; scores that name none are read as that
 */
export function groupByMetric<Row extends { metric: string | null }>(
  rows: readonly Row[],
  usual: string | null,
): MetricGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  // Thousands of scores have a handful of metrics among them.
  const keys = new Map<string | null, string>();
  for (const row of rows) {
    const key = keys.get(row.metric) ?? toMetricKey(row.metric, usual);
    keys.set(row.metric, key);
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  }
  const usualKey = toMetricKey(null, usual);
  return [...groups]
    .map(([key, members]) => ({
      key,
      name: nameGroup(members, key === usualKey ? usual : null),
      rows: members,
    }))
    .sort(
      (a, b) =>
        b.rows.length - a.rows.length ||
        Number(b.key === usualKey) - Number(a.key === usualKey) ||
        a.name.localeCompare(b.name),
    );
}

/** The group that a metric belongs to, as it stands in an address. */
export function toMetricKey(metric: string | null, usual: string | null): string {
  const name = metric === null || isVague(metric) ? usual : metric;
  if (name === null || isVague(name)) return UNNAMED;
  const words = plain(name);
  if (SHARE_CORRECT.test(words)) return 'accuracy';
  return words.replaceAll(/[^\p{L}\p{N}@]+/gu, '-').replaceAll(/^-+|-+$/g, '') || UNNAMED;
}

/** The benchmark's own name for it, else the word that most of its papers use. */
function nameGroup(rows: readonly { metric: string | null }[], usual: string | null): string {
  if (usual !== null) return usual;
  const counts = new Map<string, number>();
  for (const { metric } of rows)
    if (metric !== null && !isVague(metric)) counts.set(metric, (counts.get(metric) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return most?.[0] ?? UNNAMED;
}

function isVague(metric: string): boolean {
  return VAGUE.test(plain(metric));
}

/** `win-rate`, `Winrate` and `average win rate` are one. */
function plain(metric: string): string {
  return metric
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .replaceAll(/\bwin ?rates?\b/g, 'win rate')
    .replace(MODIFIERS, '');
}
