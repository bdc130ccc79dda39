import { featureKey, type FeatureSink, type Template } from './template.ts';
import type { WeightTable } from './weight-table.ts';

/** Adds up the weights of the features it is told of, one sum a class. */
export class Scorer implements FeatureSink {
  readonly sums: Float64Array;

  constructor(private readonly table: WeightTable) {
    this.sums = new Float64Array(table.classes);
  }

  reset(): void {
    this.sums.fill(0);
  }

  add(template: Template, a: number, b = 0): void {
    const at = this.table.find(featureKey(template.id, a, b));
    if (at === -1) return;
    for (let k = 0; k < this.sums.length; k++)
      this.sums[k] = (this.sums[k] as number) + (this.table.values[at + k] as number);
  }
}

/** The softmax of scores: probabilities that add up to 1. Overwrites and returns `scores`. */
export function toProbabilities(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp((scores[k] as number) - top);
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum;
  return scores;
}
