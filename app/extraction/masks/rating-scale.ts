import { RATING_SCALE } from '../lexicon/word-sets.ts';
import { bare, bareWhole, points, range } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { behind, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { anyMark, word, wordOf } from '../match/token-test.ts';

/** `on a «1-5» scale`, `a «5-point» Likert scale`. */
export const ratingScale = mask({
  name: 'rating-scale',
  reason: 'the ends of a scale',
  pattern: all(
    any(bareWhole, range, points),
    any(bare, points),
    behind(near(2, wordOf(RATING_SCALE), anyMark)),
    any(points, linked(word('on', 'of', '(', 'from', 'using'))),
  ),
});
