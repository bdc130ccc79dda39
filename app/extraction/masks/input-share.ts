import { INPUT_SHARE, USING } from '../lexicon/word-sets.ts';
import { percent, signed } from '../match/number-tests.ts';
import { all, not, pattern } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near, optional } from '../match/steps.ts';
import { aNumeral, anyMark, either, word, wordOf } from '../match/token-test.ts';
import { beat, change, comparative, gainNoun, metric, reach } from '../match/vocabulary.ts';

/** `using only 10% of the training data`, `with 1% labeled samples`. */
export const inputShare = mask({
  name: 'input-share',
  reason: 'a share of what was used',
  pattern: all(
    percent,
    not(signed),
    behind(optional(word('of')), near(3, wordOf(INPUT_SHARE), gainNoun, comparative, anyMark, reach)),
    not(behind(optional(word('of')), near(3, wordOf(INPUT_SHARE)), either(metric, gainNoun))),
    before(near(5, wordOf(USING), change, beat, word('by'), aNumeral)),
  ),
});
