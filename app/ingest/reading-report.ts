import type { ClaimSource } from '#app/extraction/llm/merge-claims.ts';
import type { ModelReading } from '#app/extraction/llm/read-with-model.ts';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import type { FailureKind, ModelFailure } from '#app/llm/model-failure.ts';
import type { ModelCall } from '#app/llm/model-client.ts';

/** What ended a reading before all papers were read. */
export type StopReason = 'budget' | 'limit' | 'interrupted' | 'endpoint';

/** A paper that a model could not be asked about; what was read in it before stands. */
export interface FailedPaper {
  readonly paperId: number;
  readonly title: string;
  readonly kind: FailureKind;
  readonly message: string;
}

/** What a reading with a model's help did. */
export interface ReadingReport {
  mode: ReadingMode;
  model: string | null;
  /** Papers whose reading is done: without a question, or with an answer. */
  papers: number;
  /** Papers that a model was asked about and whose answer is in, those with an answer that was kept among them. */
  answered: number;
  fromKept: number;
  refused: number;
  claims: Record<ClaimSource, number>;
  disagreements: Record<string, number>;
  /** Proposals that the text does not bear out, by reason. */
  rejections: Record<string, number>;
  failed: FailedPaper[];
  calls: number;
  inputTokens: number;
  outputTokens: number;
  /** US dollars. */
  cost: number;
  /** Part of the cost that was not told and is taken at the most it can be. */
  estimatedCost: number;
  /** Papers that still wait to be read in this mode. */
  waiting: number;
  stopped: StopReason | null;
  /** Why the endpoint was given up, where that ended the reading. */
  stopMessage: string | null;
}

export function createReadingReport(mode: ReadingMode, model: string | null): ReadingReport {
  return {
    mode,
    model,
    papers: 0,
    answered: 0,
    fromKept: 0,
    refused: 0,
    claims: { rules: 0, model: 0, both: 0 },
    disagreements: {},
    rejections: {},
    failed: [],
    calls: 0,
    inputTokens: 0,
    outputTokens: 0,
    cost: 0,
    estimatedCost: 0,
    waiting: 0,
    stopped: null,
    stopMessage: null,
  };
}

export function countReading(
  report: ReadingReport,
  { sources, disagreements, rejections }: Pick<ModelReading, 'sources' | 'disagreements' | 'rejections'>,
): void {
  report.papers++;
  for (const source of sources) report.claims[source]++;
  for (const { kind } of disagreements) report.disagreements[kind] = (report.disagreements[kind] ?? 0) + 1;
  for (const { reason } of rejections) report.rejections[reason] = (report.rejections[reason] ?? 0) + 1;
}

export function countCall(report: ReadingReport, call: ModelCall): void {
  report.calls++;
  report.inputTokens += call.inputTokens;
  report.outputTokens += call.outputTokens;
  report.cost += call.cost;
  if (call.isEstimate) report.estimatedCost += call.cost;
}

export function toFailedPaper(paper: { id: number; title: string }, failure: ModelFailure): FailedPaper {
  return { paperId: paper.id, title: paper.title, kind: failure.kind, message: failure.message };
}
