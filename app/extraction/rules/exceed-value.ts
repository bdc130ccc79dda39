import { EXCEEDING } from '../lexicon/word-sets.ts';
import { bare, decimal, percent } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { anyWord, wordOf } from '../match/token-test.ts';
import { comparative, gainNoun } from '../match/vocabulary.ts';

/** `accuracy exceeds «85%»`, `surpassing «0.9» on all of them`. */
export const exceedValue = rule({
  name: 'exceed-value',
  reads: 'the level that something exceeds',
  kind: 'score',
  pattern: all(
    any(percent, all(bare, decimal)),
    before(wordOf(EXCEEDING)),
    not(
      any(
        rightOrNext(gainNoun),
        right(comparative),
        before(gainNoun, anyWord),
        before(near(5, gainNoun), anyWord),
      ),
    ),
  ),
});
