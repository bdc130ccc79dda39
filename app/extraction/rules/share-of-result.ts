import { OTHER_RESULT } from '../lexicon/word-sets.ts';
import { percent } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { anyMark, word, wordOf } from '../match/token-test.ts';
import { reduce } from '../match/vocabulary.ts';

/** `retains «94%» of the baseline performance`. */
export const shareOfResult = rule({
  name: 'share-of-result',
  reads: 'how much of another result is kept',
  kind: 'score',
  pattern: all(
    percent,
    behind(word('of'), near(5, wordOf(OTHER_RESULT), anyMark)),
    not(any(linked(word('to')), linked(reduce))),
  ),
});
