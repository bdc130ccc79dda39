import { W } from '../lexicon/word-classes.ts';
import { bareWhole } from '../match/number-tests.ts';
import { all, not, pattern } from '../match/pattern.ts';
import { next } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { optional, some } from '../match/steps.ts';
import { anyWord, classed, except, word } from '../match/token-test.ts';
import { comparative } from '../match/vocabulary.ts';

/** `«30%» higher recall`, `«46%» fewer tokens`, `is «12%» more accurate than`. */
export const comparativeGain = rule({
  name: 'comparative-gain',
  reads: 'a number before a comparative',
  kind: 'gain',
  pattern: all(
    not(bareWhole),
    next(
      optional(classed(W.filler, 'praise')),
      except(comparative, word('improved', 'extra', 'additional', 'superior')),
    ),
    not(next(some(anyWord, 2), word('or'))),
    not(next(word('or', 'than'))),
  ),
});
