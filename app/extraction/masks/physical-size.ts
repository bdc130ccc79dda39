import { HARDWARE_UNIT, LENGTH_UNIT, SIZE_OF_THING } from '../lexicon/word-sets.ts';
import { unitIn } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { anyMark, either, word, wordOf } from '../match/token-test.ts';
import { gainNoun, metric, preposition } from '../match/vocabulary.ts';

/** `a length of «120» mm`, `weighs «1.5» kg`. */
export const physicalSize = mask({
  name: 'physical-size',
  reason: 'a physical size',
  pattern: any(
    unitIn(HARDWARE_UNIT),
    behind(wordOf(HARDWARE_UNIT)),
    all(
      any(unitIn(LENGTH_UNIT), behind(wordOf(LENGTH_UNIT))),
      any(
        linked(wordOf(SIZE_OF_THING), word('of')),
        behind(near(2, wordOf(SIZE_OF_THING), anyMark, preposition)),
      ),
      not(before(near(6, either(metric, gainNoun)))),
    ),
  ),
});
