/** A named benchmark or data set on which systems are measured. A variant with results of its own is a benchmark too. */
export interface Benchmark {
  /** Form for addresses, unique in the registry. */
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly task: string | null;
  /** The metric that a bare number on this benchmark means. */
  readonly metric: string | null;
  /** Direction of `metric`. */
  readonly isLowerBetter: boolean;
  /** Bounds of `metric` on its usual scale (percent for shares); null where it has none. */
  readonly min: number | null;
  readonly max: number | null;
  /** Slug of the benchmark that this one is a part or a variant of. */
  readonly parent: string | null;
  /** Whether the name or an alias is an ordinary word or means other things too; `isAmbiguousName` tells which. */
  readonly isAmbiguous: boolean;
  /** Whether capitals decide: MATH is a benchmark, math is not. */
  readonly exactCase: boolean;
}
