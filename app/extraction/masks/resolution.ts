import { PIXELS } from '../lexicon/word-sets.ts';
import { bare, unitIn, whole } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { aNumeral } from '../match/token-test.ts';
import { cross } from '../match/vocabulary.ts';

/** `256 × 256`, `24 x 24 patches`. */
export const resolution = mask({
  name: 'resolution',
  reason: 'a resolution or product',
  pattern: all(whole, any(bare, unitIn(PIXELS)), any(behind(cross, aNumeral), before(aNumeral, cross))),
});
