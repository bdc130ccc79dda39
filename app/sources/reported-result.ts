/** A result that somebody else's table reports. It has no sentence: only the number and where it is said. */
export interface ReportedResult {
  origin: 'papers-with-code' | 'model-index';
  benchmark: string;
  task: string | null;
  metric: string;
  method: string;
  value: number;
  /** The value as it stands there: `91.4%`, `0.914`. */
  valueText: string;
  paperTitle: string | null;
  /** Where it is said: the paper, or the model's page. */
  url: string | null;
  /** ISO date, or null. */
  reportedOn: string | null;
}

/** What a file of results yields: results, or what could not be used, with its line and the reason. */
export type ReportedRecord =
  { ok: true; result: ReportedResult } | { ok: false; line: number; reason: string };
