import { RATING_SCALE } from '../lexicon/word-sets.ts';
import { points, signed } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { endOfPair, startOfPair } from '../match/site-tests.ts';
import { some } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { metric } from '../match/vocabulary.ts';

/** `the gap exceeds «57 percentage points»`. */
export const pointsApart = rule({
  name: 'points-apart',
  reads: 'percentage points, which measure a difference',
  kind: 'gain',
  pattern: all(
    points,
    not(any(signed, startOfPair, endOfPair, right(metric), behind(some(word('-'), 1), wordOf(RATING_SCALE)))),
  ),
});
