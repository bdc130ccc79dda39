import { INTERVAL } from '../lexicon/word-sets.ts';
import { signed } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, beforeBracket, behind } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { bracketed } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { aNumeral, either, word, wordOf } from '../match/token-test.ts';
import { arrow, comma } from '../match/vocabulary.ts';

/** `37.4% («+15.1%»)`, `from 0.51 to 0.60 («+17%»)`. */
export const bracketedDelta = rule({
  name: 'bracketed-delta',
  reads: 'a signed difference in brackets right behind its score',
  kind: 'gain',
  pattern: all(
    bracketed,
    any(signed, behind(arrow), before(arrow)),
    beforeBracket(near(3, either(aNumeral, word('%')), comma)),
    not(before(near(5, wordOf(INTERVAL)))),
  ),
});
