import { AS_MUCH, NO_FACTOR, REPEATING, SIZE_NOUN } from '../lexicon/word-sets.ts';
import { between, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind, linked, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { beat, change, comparative, efficiency, gainNoun, metric } from '../match/vocabulary.ts';

/** `«25 times» faster`, `a speedup of «4×»`, `«100x» sample efficiency`. */
export const factor = rule({
  name: 'factor',
  reads: 'a multiple of somebody else’s figure',
  kind: 'gain',
  pattern: all(
    times,
    not(
      any(
        behind(wordOf(NO_FACTOR)),
        between(0, 0),
        linked(wordOf(REPEATING)),
        behind(word('the', 'its', 'their'), wordOf(SIZE_NOUN)),
      ),
    ),
    any(
      right(either(gainNoun, comparative, metric)),
      behind(word('as'), wordOf(AS_MUCH)),
      linked(near(14, either(gainNoun, change, beat, comparative, efficiency))),
    ),
  ),
});
