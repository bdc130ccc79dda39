import { PRECISION_WORD } from '../lexicon/word-sets.ts';
import { unit } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { word, wordOf } from '../match/token-test.ts';

/** `«4» bit weights`, `at «2.5» bits`. */
export const bitWidth = mask({
  name: 'bit-width',
  reason: 'a precision of numbers',
  pattern: any(
    behind(wordOf(PRECISION_WORD)),
    all(unit('bits'), before(word('at', 'to', 'with', 'under', 'from'))),
  ),
});
