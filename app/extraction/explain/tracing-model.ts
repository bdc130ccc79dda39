import { type SharedFeatures, SlotModel } from '../choose/slot-model.ts';
import type { FeatureSink } from '../choose/template.ts';
import { FeatureTrace } from './feature-trace.ts';

/** A feature that makes one option likelier than another. */
export interface Difference {
  /** `kind of feature: value, value`. */
  readonly text: string;
  /** Whose feature it is: the first option's, the second's, or one of the case that both share. */
  readonly of: 'first' | 'second' | 'both';
  /** How much it adds to the log odds of the first option against the second; negative where it takes away. */
  readonly weight: number;
}

/** One choice among options, to be asked why. */
export interface Trace {
  readonly options: readonly unknown[];
  readonly probabilities: Float64Array;
  /** What tells two options apart, by their places, in no order; the weights add up to their log odds. */
  compare(first: number, second: number): Difference[];
}

/** Chooses as a slot's model does, and can say of its latest choice why. Slower: only for explaining. */
export class TracingModel extends SlotModel {
  private latest: Trace | undefined;

  constructor({ table, lines }: SlotModel) {
    super(table, lines);
  }

  /** The latest choice, once. */
  takeTrace(): Trace | undefined {
    const { latest } = this;
    this.latest = undefined;
    return latest;
  }

  override classify(describe: (sink: FeatureSink) => void): Float64Array {
    const probabilities = super.classify(describe);
    const compare = (first: number, second: number): Difference[] => {
      const { values } = this.table;
      return [...this.trace(describe)].flatMap(([at, times]) => {
        const weight = times * ((values[at + first] as number) - (values[at + second] as number));
        return this.tell(at, 'both', weight);
      });
    };
    this.latest = { options: [...probabilities.keys()], probabilities, compare };
    return probabilities;
  }

  override rank<C>(
    candidates: readonly C[],
    describe: (candidate: C, sink: FeatureSink) => void,
    shared?: SharedFeatures,
  ): Float64Array {
    const probabilities = super.rank(candidates, describe, shared);
    const trace = (k: number): Map<number, number> =>
      this.trace((sink) => {
        describe(candidates[k] as C, sink);
        if (shared && k >= shared.from) shared.describe(sink);
      });
    const compare = (first: number, second: number): Difference[] =>
      this.compareTimes(trace(first), trace(second));
    this.latest = { options: candidates, probabilities, compare };
    return probabilities;
  }

  private compareTimes(first: Map<number, number>, second: Map<number, number>): Difference[] {
    return [...new Set([...first.keys(), ...second.keys()])].flatMap((at) => {
      const more = (first.get(at) ?? 0) - (second.get(at) ?? 0);
      return this.tell(at, more > 0 ? 'first' : 'second', more * (this.table.values[at] as number));
    });
  }

  private trace(describe: (sink: FeatureSink) => void): Map<number, number> {
    const sink = new FeatureTrace(this.table);
    describe(sink);
    return sink.times;
  }

  private tell(at: number, of: Difference['of'], weight: number): Difference[] {
    return weight === 0 ? [] : [{ text: toWords(this.lines[at / this.table.classes]), of, weight }];
  }
}

/** `kind of feature: value, value` of a line of the weights. */
function toWords(line = 'a feature without a name'): string {
  const [name = ''] = line.split('\t');
  return name.replace('=', ': ').replace(' & ', ', ');
}
