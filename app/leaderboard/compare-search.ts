/** Everything that the address of a comparison holds. */
export interface CompareParams {
  /** Slugs, in the order of the columns. */
  methods: string[];
  /** Slugs, in the order of the lines; none: those that most of the methods share. */
  benchmarks: string[];
  /** Slugs of the two benchmarks that are set against each other; none: the first two lines. */
  x?: string | undefined;
  y?: string | undefined;
}

/** What fits beside each other on a screen. */
export const MOST_METHODS = 8;
export const MOST_BENCHMARKS = 24;

export function toCompareSearch({ methods, benchmarks, x, y }: CompareParams): string {
  const search = new URLSearchParams();
  if (methods.length > 0) search.set('methods', methods.join(','));
  if (benchmarks.length > 0) search.set('benchmarks', benchmarks.join(','));
  if (x && y) {
    search.set('x', x);
    search.set('y', y);
  }
  // A comma between names reads better than its escape, and means the same.
  return `?${search.toString().replaceAll('%2C', ',')}`;
}
