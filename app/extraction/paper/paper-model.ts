import { Scorer } from '../choose/scorer.ts';
import type { WeightTable } from '../choose/weight-table.ts';
import { addPaperFeatures, type PaperView } from './paper-features.ts';

/** Tells by fitted weights whether a paper only evaluates the systems of others. */
export class PaperModel {
  private readonly scorer: Scorer;

  /** @param table weights of one class */
  constructor(table: WeightTable) {
    this.scorer = new Scorer(table);
  }

  /** The log odds that a paper only evaluates: above 0 it is likely, below it more likely brings a method. */
  oddsOf(paper: PaperView): number {
    this.scorer.reset();
    addPaperFeatures(paper, this.scorer);
    return this.scorer.sums[0] as number;
  }
}
