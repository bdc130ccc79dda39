import type { Sentence } from '../text/sentences.ts';
import { continuesName } from './continues-name.ts';
import type { Token } from '../text/token.ts';
import { startsName } from './starts-name.ts';

export { hasStrongShape, isMetricWord } from './word-shape.ts';

/** A run of tokens that is shaped like a proper name. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
}

/** Finds the runs of name-shaped tokens of a sentence: `Llama 3.1 8B`, `SWE-bench Verified`, `MALT`. */
export function findNameRuns(tokens: readonly Token[], sentence: Sentence): NameRun[] {
  const runs: NameRun[] = [];
  let i = sentence.first;
  while (i < sentence.end) {
    if (!startsName(tokens, sentence, i)) {
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < sentence.end && continuesName(tokens, sentence, i, end)) end += 1;
    runs.push({ first: i, end });
    i = end;
  }
  return runs;
}
