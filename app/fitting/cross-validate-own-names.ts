import { OWN_KINDS } from '#app/extraction/names/own/own-model.ts';
import { fitOwnNames } from './fit-own-names.ts';
import type { OwnDecision, OwnRecord } from './record-own-names.ts';

/** How often a kind of own name was chosen rightly in papers left out. */
export interface OwnScore {
  readonly kind: (typeof OWN_KINDS)[number];
  readonly right: number;
  /** Papers whose own name is among the candidates, or that have none. */
  readonly answered: number;
}

/** Chooses own names in papers by weights that were fitted on the others. */
export function crossValidateOwnNames(record: OwnRecord, folds: number): OwnScore[] {
  const scores = OWN_KINDS.map((kind) => ({ kind, right: 0, answered: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const isLeftOut = (paper: number): boolean => paper % folds === fold;
    const weights = new Map(
      fitOwnNames(record, (paper) => !isLeftOut(paper)).map((each) => [each.feature, each.weights]),
    );
    for (const decision of record.decisions.filter(({ paper }) => isLeftOut(paper)))
      OWN_KINDS.forEach((kind, column) => {
        const score = scores[column] as (typeof scores)[number];
        if (decision[kind].length === 0) return;
        score.answered += 1;
        if (decision[kind].includes(chosen(decision, weights, column))) score.right += 1;
      });
  }
  return scores;
}

function chosen(
  { candidates }: OwnDecision,
  weights: ReadonlyMap<number, readonly number[]>,
  column: number,
): number {
  const sums = candidates.map((features) =>
    features.reduce((sum, feature) => sum + (weights.get(feature)?.[column] ?? 0), 0),
  );
  return sums.reduce((best, sum, k) => (sum > (sums[best] as number) ? k : best), 0);
}
