import { RELATIVELY } from '../lexicon/word-sets.ts';
import { all, not } from '../match/pattern.ts';
import { behind, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { anyWord, either, word, wordOf } from '../match/token-test.ts';
import { beat, change, gainNoun } from '../match/vocabulary.ts';

/** `improves search considerably («5%» relative)`. */
export const relativeMarked = rule({
  name: 'relative-marked',
  reads: 'a number that is called relative or absolute',
  kind: 'gain',
  pattern: all(
    behind(wordOf(RELATIVELY)),
    not(behind(anyWord, word('to'))),
    linked(near(16, either(change, beat, gainNoun))),
  ),
});
