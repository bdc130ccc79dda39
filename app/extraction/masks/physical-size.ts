import { PHYSICAL_UNIT } from '../lexicon/word-sets.ts';
import { bare, physical, unit } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, wordOf } from '../match/token-test.ts';
import { attain, beat, change, efficiency, gainNoun, metric } from '../match/vocabulary.ts';

/** `a length of «120» mm`, `weighs «1.5» kg`. */
export const physicalSize = mask({
  name: 'physical-size',
  reason: 'a physical size',
  pattern: all(
    any(bare, physical),
    any(
      behind(wordOf(PHYSICAL_UNIT)),
      unit('mm'),
      unit('cm'),
      unit('m'),
      unit('km'),
      unit('Hz'),
      unit('kHz'),
    ),
    not(linked(either(metric, efficiency, gainNoun, change, attain))),
    not(before(near(6, either(metric, efficiency, gainNoun, change, attain, beat)))),
  ),
});
