import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import { findSafeUrl } from '#app/leaderboard/source-link.ts';

type EvaluatedRow = Pick<BoardRow, 'method' | 'base' | 'quote' | 'unit'> & {
  paper: { slug: string; title: string; publishedOn: string | null; url: string | null };
};

/** A benchmark with its rows by metric, each metric ranked. */
export interface EvaluatedBoard {
  benchmark: { name: string; slug: string; task: string | null };
  groups: readonly { name: string; rows: readonly EvaluatedRow[] }[];
}

interface Evaluation {
  model_name: string;
  metrics: Record<string, string>;
  paper_title: string;
  paper_url: string;
  paper_date: string | null;
  code_links: never[];
  model_links: never[];
  uses_additional_data: boolean;
}

const NO_TASK = 'Other';

/** One task of the evaluation tables that Papers with Code gave out, with the boards of that task as its data sets. */
export function toEvaluationTask(task: string | null, boards: readonly EvaluatedBoard[], origin: string) {
  return {
    task: task ?? NO_TASK,
    description: '',
    categories: [],
    synonyms: [],
    source_link: null,
    subtasks: [],
    datasets: boards.map((board) => toDataset(board, origin)),
  };
}

/** One board of a task. */
export function toDataset({ benchmark, groups }: EvaluatedBoard, origin: string) {
  return {
    dataset: benchmark.name,
    description: '',
    dataset_citations: [],
    dataset_links: [
      { title: benchmark.name, url: `${origin}/benchmarks/${encodeURIComponent(benchmark.slug)}` },
    ],
    subdatasets: [],
    sota: { metrics: groups.map(({ name }) => name), rows: listEvaluations(groups, origin) },
  };
}

/** A row a system of a paper, with everything that was measured of it. */
function listEvaluations(groups: EvaluatedBoard['groups'], origin: string): Evaluation[] {
  const found = new Map<string, Evaluation>();
  for (const { name, rows } of groups)
    for (const row of rows) {
      const key = JSON.stringify([row.paper.slug, row.method?.name, row.base?.name]);
      const evaluation = found.get(key) ?? startEvaluation(row, origin);
      // Rows come ranked: what a paper says first of a system is the best of it.
      evaluation.metrics[name] ??= writeValue(row);
      found.set(key, evaluation);
    }
  return [...found.values()];
}

function startEvaluation({ method, base, paper }: EvaluatedRow, origin: string): Evaluation {
  const system = method?.name ?? 'unnamed';
  return {
    model_name: base ? `${system} (${base.name})` : system,
    metrics: {},
    paper_title: paper.title,
    paper_url: findSafeUrl(paper.url) ?? `${origin}/papers/${encodeURIComponent(paper.slug)}`,
    paper_date: paper.publishedOn,
    code_links: [],
    model_links: [],
    uses_additional_data: false,
  };
}

function writeValue(row: EvaluatedRow): string {
  const { text, rest } = formatValue(row);
  return text + rest;
}
