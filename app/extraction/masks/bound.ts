import { BOUNDED, WHENEVER } from '../lexicon/word-sets.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { anyMark, wordOf } from '../match/token-test.ts';
import { attain } from '../match/vocabulary.ts';

/** `when the error rate is below 20%`, `where accuracy exceeds 90%`. */
export const bound = mask({
  name: 'bound',
  reason: 'the range in which something holds',
  pattern: before(near(8, wordOf(WHENEVER), anyMark, attain), near(1, wordOf(BOUNDED))),
});
