import { MAGNITUDE } from '../lexicon/word-sets.ts';
import { bare, magnified, plus } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { gluedSize } from '../match/vocabulary.ts';

/** `3.5 million parameters`, `7-10B tokens`. */
export const magnitude = mask({
  name: 'magnitude',
  reason: 'a size or count',
  pattern: all(
    not(plus),
    any(magnified, all(bare, behind(some(word('+', '-', '–'), 1), either(gluedSize, wordOf(MAGNITUDE))))),
  ),
});
