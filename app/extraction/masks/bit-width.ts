import { PRECISION_WORD } from '../lexicon/word-sets.ts';
import { unit } from '../match/number-tests.ts';
import { all, any, pattern } from '../match/pattern.ts';
import { behind, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { word, wordOf } from '../match/token-test.ts';

/** `«4» bit weights`, `at «2.5» bits`. */
export const bitWidth = mask({
  name: 'bit-width',
  reason: 'a precision of numbers',
  pattern: any(
    behind(wordOf(PRECISION_WORD)),
    all(unit('bits'), linked(word('at', 'to', 'with', 'under', 'from'))),
  ),
});
