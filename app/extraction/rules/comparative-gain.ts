import { bareWhole } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { next } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near, some } from '../match/steps.ts';
import { anyMark, anyWord, except, word } from '../match/token-test.ts';
import { comparative, preposition, reach } from '../match/vocabulary.ts';

/** `«30%» higher recall`, `«46%» fewer tokens`, `is «12%» more accurate than`. */
export const comparativeGain = rule({
  name: 'comparative-gain',
  reads: 'a number before a comparative',
  kind: 'gain',
  pattern: all(
    not(bareWhole),
    next(
      near(
        1,
        except(comparative, word('improved', 'extra', 'additional', 'superior')),
        anyMark,
        preposition,
        reach,
      ),
    ),
    not(next(some(anyWord, 1), word('or'))),
    not(next(word('or', 'than', 'as'))),
  ),
});
