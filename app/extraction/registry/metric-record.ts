import type { Direction, MetricFamily } from './metric.ts';

/** `positive`: from zero without an end. `open`: no bounds at all. A pair: both bounds. */
export type ScaleRecord = 'percent' | 'fraction' | 'positive' | 'open' | readonly number[];

/** Metrics of one family as they stand in `data/metrics/`; what a record leaves out it has from its group. */
export interface MetricGroup {
  readonly family: MetricFamily;
  readonly direction: Direction;
  readonly scale: ScaleRecord;
  readonly unit?: string | null;
  readonly metrics: readonly MetricRecord[];
}

/** One metric as written in the data. */
export interface MetricRecord {
  readonly name: string;
  readonly spellings?: readonly string[];
  /** Spellings (the name may be among them) that are everyday words: `time`, `quality`, `score`. */
  readonly everyday?: readonly string[];
  /** Capitals decide: METEOR is a metric, a meteor is not. Of up to three letters they decide anyway. */
  readonly capitals?: boolean;
  /** What stands between the name and a number: BLEU-4. Otherwise it is `@`. */
  readonly joint?: string;
  readonly direction?: Direction;
  readonly scale?: ScaleRecord;
  readonly unit?: string | null;
}
