/** What a metric measures: how good, how wrong, how long, how much of something. */
export type MetricKind =
  | 'quality'
  | 'error'
  | 'rate'
  | 'time'
  | 'speed'
  | 'memory'
  | 'compute'
  | 'size'
  | 'data'
  | 'cost'
  | 'energy'
  | 'correlation'
  | 'calibration'
  | 'rating'
  | 'return';

/** A quantity in which results are given. One entry stands for a whole family: pass@1 and pass@10 are both `pass@k`. */
export interface Metric {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: MetricKind;
  readonly isLowerBetter: boolean;
  /** Bounds on the usual scale (percent for shares); null where there is none. */
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
}
