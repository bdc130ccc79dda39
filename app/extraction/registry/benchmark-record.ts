/** Benchmarks of one task as they stand in `data/benchmarks/`; what a record leaves out it has from its group. */
export interface TaskGroup {
  readonly task: string | null;
  /** Name of the task's usual metric, as `data/metrics/` has it. */
  readonly metric: string | null;
  readonly benchmarks: readonly BenchmarkRecord[];
}

/** One benchmark as written in the data. Direction and bounds come from its metric unless it says otherwise. */
export interface BenchmarkRecord {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Further aliases that are ordinary words or mean other things too. */
  readonly ambiguousAliases?: readonly string[];
  readonly metric?: string | null;
  readonly isLowerBetter?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Name of the parent. */
  readonly parent?: string;
  /** The name itself is an ordinary word or means other things too. */
  readonly isAmbiguous?: boolean;
  readonly exactCase?: boolean;
}
