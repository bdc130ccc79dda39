import { BENCHMARK_HEADS, DATA_NOUNS, PART_OF_DATA } from '../lexicon/name-words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';

/** True where a noun of what is measured on begins at a token: `X dataset`, `X test set`. */
export function hasBenchmarkHead(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const next = at < sentence.end ? tokens[at] : undefined;
  if (!next) return false;
  if (BENCHMARK_HEADS.has(next.lower)) return true;
  const after = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  return after !== undefined && PART_OF_DATA.has(next.lower) && DATA_NOUNS.has(after.lower);
}
