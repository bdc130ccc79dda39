import { WeightTable } from './weight-table.ts';
import { Scorer, toProbabilities } from './scorer.ts';
import { featureKey, type FeatureSink, template } from './template.ts';
import { hashText } from '../lexicon/word-id.ts';

/** A fitted slot: its classes (one for slots that choose among candidates) and the weights of its features. */
export interface SlotWeights {
  readonly classes: readonly string[];
  /** A feature each: `template=value` or `template=value & value`, a tab, and the weights of the classes. */
  readonly features: readonly string[];
}

/** Features that all candidates from a place in the list on have. */
export interface SharedFeatures {
  readonly from: number;
  readonly describe: (sink: FeatureSink) => void;
}

/** Chooses a slot by the weights of its features. */
export class SlotModel {
  private readonly scorer: Scorer;

  /** @param lines the features of the table in words, in its order, where they are known */
  constructor(
    readonly table: WeightTable,
    readonly lines: readonly string[] = [],
  ) {
    this.scorer = new Scorer(table);
  }

  /** The probability of each class, by what `describe` tells of the case. */
  classify(describe: (sink: FeatureSink) => void): Float64Array {
    this.scorer.reset();
    describe(this.scorer);
    return toProbabilities(Float64Array.from(this.scorer.sums));
  }

  /**
   * The probability of each candidate, by what `describe` tells of it.
   * @param shared what is told besides of all candidates from a place in the list on
   */
  rank<C>(
    candidates: readonly C[],
    describe: (candidate: C, sink: FeatureSink) => void,
    shared?: SharedFeatures,
  ): Float64Array {
    const scores = new Float64Array(candidates.length);
    candidates.forEach((candidate, k) => {
      scores[k] = this.score((sink) => describe(candidate, sink));
    });
    if (shared) {
      const sum = this.score(shared.describe);
      for (let k = shared.from; k < scores.length; k++) scores[k] = (scores[k] as number) + sum;
    }
    return toProbabilities(scores);
  }

  private score(describe: (sink: FeatureSink) => void): number {
    this.scorer.reset();
    describe(this.scorer);
    return this.scorer.sums[0] as number;
  }
}

/** Reads the weights of a slot. Throws on a line that is no feature. */
export function openSlot(weights: SlotWeights): SlotModel {
  return new SlotModel(openTable(weights), weights.features);
}

/** Reads weights into a table. Throws on a line that is no feature. */
export function openTable({ classes, features }: SlotWeights): WeightTable {
  const read = features.map((feature) => readFeature(feature, classes.length));
  return new WeightTable(read, classes.length);
}

function readFeature(line: string, classes: number): { key: number; weights: number[] } {
  const [name, ...columns] = line.split('\t') as [string, ...string[]];
  const weights = columns.map(Number);
  const equals = name.indexOf('=');
  if (equals < 1 || columns.length === 0 || weights.length !== classes || weights.some(Number.isNaN))
    throw new Error(`No weights of ${classes} classes: ${line}`);
  const [a, b] = name.slice(equals + 1).split(' & ') as [string, string?];
  const key = featureKey(template(name.slice(0, equals)).id, hashText(a), b === undefined ? 0 : hashText(b));
  return { key, weights };
}
