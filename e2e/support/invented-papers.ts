import type { OwnPaper } from './own-app.ts';

/** Papers with two results each, for stories that review many. */
export function inventPapers(count: number): OwnPaper[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `heron-${index}`,
    title: `Heron ${index}: Patient Search`,
    abstract:
      `We present Heron-${index}, a patient search. On MATH, Heron-${index} reaches an accuracy of ${50 + index}.5%. ` +
      `On GSM8K, it obtains ${40 + index}.5% accuracy. A pilot study came out at 12.25 as well.`,
    date: '2025-02-03',
  }));
}
