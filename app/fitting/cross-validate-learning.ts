import type { PredictedPaper } from '#app/evaluation/annotated-paper.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import type { Models } from '#app/extraction/choose/models.ts';
import { layOver, openWeights } from '#app/extraction/weights/learnt-weights.ts';
import type { AnnotatedPaper } from './annotated-document.ts';
import { learnWeights, type Start } from './learn-weights.ts';
import type { Records } from './record-decisions.ts';

/**
 * Reads papers by weights that were learnt on the others.
 * @param isTested which papers are read; all others are taught in every fold
 * @param onFold called when a fold has been read
 */
export function readLeftOut(
  papers: readonly AnnotatedPaper[],
  records: Records,
  { start, texts, folds, isTested, onFold }: LeavingOut,
): PredictedPaper[] {
  const read: PredictedPaper[] = [];
  const tested = [...papers.keys()].filter((paper) => isTested(paper));
  for (let fold = 0; fold < folds; fold++) {
    const leftOut = new Set(tested.filter((_, place) => place % folds === fold));
    const learnt = learnWeights(start, records, texts, (paper) => !leftOut.has(paper));
    const models = openWeights(layOver(start.weights, learnt));
    for (const paper of leftOut) read.push(readPaper(papers[paper] as AnnotatedPaper, models));
    onFold?.(fold + 1);
  }
  return read;
}

export interface LeavingOut {
  readonly start: Start;
  readonly texts: ReadonlyMap<number, string>;
  /** Into how many parts the tested papers are divided. */
  readonly folds: number;
  readonly isTested: (paper: number) => boolean;
  readonly onFold?: (done: number) => void;
}

/** Reads a paper by given weights, as the product does. */
export function readPaper({ id, source }: AnnotatedPaper, models: Models): PredictedPaper {
  return { id, claims: extractClaims(source, { models }).claims };
}
