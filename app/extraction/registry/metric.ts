/** What a metric measures: how good, how wrong, how alike, how long, how much of something. */
export type MetricFamily =
  | 'quality'
  | 'error'
  | 'calibration'
  | 'correlation'
  | 'safety'
  | 'rating'
  | 'return'
  | 'statistic'
  | 'latency'
  | 'speed'
  | 'memory'
  | 'compute'
  | 'size'
  | 'data'
  | 'cost'
  | 'energy';

/** Which way is better; null where it depends on who is asked (an attack's success, a length). */
export type Direction = 'higher' | 'lower' | null;

/** `percent`: a share, written as 87.3, 87.3% or 0.873. `bounded`: both ends known. `unbounded`: at most one of them. */
export type MetricScale = 'percent' | 'fraction' | 'bounded' | 'unbounded';

/** A quantity in which results are given. One entry stands for all its cut-offs: pass@1 and pass@10 are both `pass@k`. */
export interface Metric {
  /** Identity in addresses and tables; `k` stands for the cut-off where the name has one. */
  readonly key: string;
  /** As the field writes it. */
  readonly name: string;
  /** Further spellings; in a name or a spelling, `k` after other letters stands for any number. */
  readonly spellings: readonly string[];
  readonly family: MetricFamily;
  readonly direction: Direction;
  readonly scale: MetricScale;
  /** Bounds on the usual scale (percent for shares); null where there is none. */
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
}
