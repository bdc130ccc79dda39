import type { TokenRange } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';

/** What may be the metric of a number: words of the text, or what a comparative such as `faster` means. */
export interface MetricCandidate {
  readonly text: string;
  /** Where its words stand; null for a comparative's meaning, whose word is at `at`. */
  readonly range: TokenRange;
  readonly sentence: ParsedSentence;
  /** How it was found. */
  readonly way: 'phrase' | 'comparative' | 'name' | 'gain' | 'slash';
  readonly isMetric: boolean;
}
