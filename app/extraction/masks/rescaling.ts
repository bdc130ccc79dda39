import { NO_FACTOR, RESCALING } from '../lexicon/word-sets.ts';
import { times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind, right } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { wordOf } from '../match/token-test.ts';
import { comparative, joint } from '../match/vocabulary.ts';

/** `undersampled by a factor of 64`, `upscaling by 4x`. */
export const rescaling = mask({
  name: 'rescaling',
  reason: 'a scaling of the input',
  pattern: any(
    all(before(near(5, wordOf(RESCALING), joint)), not(right(comparative))),
    all(times, behind(wordOf(NO_FACTOR))),
  ),
});
