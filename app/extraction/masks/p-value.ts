import { P_VALUE } from '../lexicon/word-sets.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { be, equals } from '../match/vocabulary.ts';

/** `p < «0.05»`, `p-values below «0.01»`. */
export const pValue = mask({
  name: 'p-value',
  reason: 'a p-value',
  pattern: before(wordOf(P_VALUE), some(either(equals, be, word('of', 'below', 'under')), 2, 1)),
});
