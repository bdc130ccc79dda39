import { RESULT_NOUN } from '../lexicon/word-sets.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, linked, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { attain, comparative, gainNoun } from '../match/vocabulary.ts';

/** `achieves state-of-the-art results of «93.1%»`, `yields scores of «0.71»`. */
export const levelAt = rule({
  name: 'level-at',
  reads: 'the level behind the results that a verb of attainment governs',
  kind: 'score',
  pattern: all(
    any(
      linked(near(7, attain), wordOf(RESULT_NOUN), word('of', ':', 'with')),
      all(linked(near(5, attain), wordOf(RESULT_NOUN)), before(word('at'))),
    ),
    not(any(times, points, signed, bareWhole)),
    not(any(rightOrNext(gainNoun), right(comparative))),
  ),
});
