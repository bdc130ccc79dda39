import { OTHER_RESULT } from '../lexicon/word-sets.ts';
import { percent } from '../match/number-tests.ts';
import { all, not, pattern } from '../match/pattern.ts';
import { behind, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { anyMark, word, wordOf } from '../match/token-test.ts';

/** `99% of the baseline accuracy`, `94.2% of the noise ceiling`. */
export const shareOfResult = mask({
  name: 'share-of-result',
  reason: 'a share of another result',
  pattern: all(percent, behind(word('of'), near(4, wordOf(OTHER_RESULT), anyMark)), not(linked(word('to')))),
});
