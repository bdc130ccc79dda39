import { BETWEEN_ON_AND_NAME, UNMEASURED_ON } from '../lexicon/name-words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';

/** How many words before a name may belong to it and to `on`. */
const REACH = 4;

/** `on X`, `on the X`, `on the challenging X`: the place where a number was measured. */
export function followsOn(tokens: readonly Token[], sentence: Sentence, first: number): boolean {
  for (let i = first - 1; i >= sentence.first && i >= first - REACH; i--) {
    const word = (tokens[i] as Token).lower;
    // `based on X` and `focus on X` measure nothing.
    if (word === 'on') return !UNMEASURED_ON.has(tokens[i - 1]?.lower ?? '');
    if (!BETWEEN_ON_AND_NAME.has(word) && !word.endsWith('ly')) return false;
  }
  return false;
}
