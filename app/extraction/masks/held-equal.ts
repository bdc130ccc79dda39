import { ALIKE } from '../lexicon/word-sets.ts';
import { linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { anyMark, word, wordOf } from '../match/token-test.ts';
import { attain } from '../match/vocabulary.ts';

/** `at the same speed-up of 4×`, `under an equal budget of 20%`. */
export const heldEqual = mask({
  name: 'held-equal',
  reason: 'held equal on both sides',
  pattern: linked(near(5, wordOf(ALIKE), anyMark, attain), word('of')),
});
