import { stringify } from 'yaml';
import { toClaimPath, type BoardRow } from '#app/leaderboard/board-row.ts';
import { toMetricKey } from '#app/leaderboard/metric-groups.ts';

type IndexedRow = BoardRow & { paper: { url?: string | null } };

/** What the model card of a method says of results, as Hugging Face reads it: the scores that stand on a named benchmark. */
export function toModelIndex(
  method: { name: string },
  rows: readonly IndexedRow[],
  { tasks, origin }: { tasks: ReadonlyMap<string, string | null>; origin: string },
): string {
  const results = rows
    .filter(({ kind, benchmark }) => kind === 'score' && benchmark !== null)
    .map((row) => toResult(row, tasks, origin));
  return `---\n${stringify({ 'model-index': [{ name: method.name, results }] })}---\n`;
}

function toResult(row: IndexedRow, tasks: ReadonlyMap<string, string | null>, origin: string) {
  const { benchmark, metric, value, status, paper } = row;
  const slug = benchmark?.slug ?? toType(benchmark?.name ?? '');
  const task = tasks.get(slug) ?? 'Evaluation';
  const type = toMetricKey(metric, null);
  return {
    task: { type: toType(task), name: task },
    dataset: { type: slug, name: benchmark?.name },
    metrics: [
      { type, name: metric ?? type, value, verified: status === 'accepted' || status === 'corrected' },
    ],
    source: { name: paper.title, url: origin + toClaimPath(row) },
  };
}

/** `text-generation` of `Text generation`. */
function toType(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
