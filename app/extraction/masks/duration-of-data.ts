import { DURATION } from '../lexicon/word-sets.ts';
import { unitIn } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { behind, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { either, word } from '../match/token-test.ts';
import { attain } from '../match/vocabulary.ts';

/** `«114» hours of video`, `«5,000 hours»` of speech. */
export const durationOfData = mask({
  name: 'duration-of-data',
  reason: 'how long recordings or work lasted',
  pattern: all(unitIn(DURATION), behind(word('of')), not(linked(either(attain, word('by'))))),
});
