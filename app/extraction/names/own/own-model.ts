import { Scorer, toProbabilities } from '../../choose/scorer.ts';
import type { WeightTable } from '../../choose/weight-table.ts';
import { addNamelessFeatures } from './nameless-features.ts';
import { addOwnFeatures, type OwnCase } from './own-features.ts';

/** What a paper brings and may name: the classes of the weights, in their order. */
export const OWN_KINDS = ['method', 'benchmark'] as const;

/** For each candidate, and at the end for none, how probable it is that the paper calls its method or its benchmark so. */
export interface OwnProbabilities {
  readonly method: Float64Array;
  readonly benchmark: Float64Array;
}

/** Chooses a paper's own names by the weights of their features. */
export class OwnModel {
  private readonly scorer: Scorer;

  /** @param table weights of two classes, `OWN_KINDS` */
  constructor(table: WeightTable) {
    this.scorer = new Scorer(table);
  }

  /** How probable each candidate is. */
  rank(c: OwnCase): OwnProbabilities {
    const method = new Float64Array(c.candidates.length + 1);
    const benchmark = new Float64Array(c.candidates.length + 1);
    for (const [k, candidate] of [...c.candidates, null].entries()) {
      this.scorer.reset();
      if (candidate) addOwnFeatures(c, candidate, this.scorer);
      else addNamelessFeatures(c, this.scorer);
      method[k] = this.scorer.sums[0] as number;
      benchmark[k] = this.scorer.sums[1] as number;
    }
    return { method: toProbabilities(method), benchmark: toProbabilities(benchmark) };
  }
}
