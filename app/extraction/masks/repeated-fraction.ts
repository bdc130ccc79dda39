import { fraction } from '../match/number-tests.ts';
import { all } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { aNumeral, either, word } from '../match/token-test.ts';

/** `53.3% («8/15»)`. */
export const repeatedFraction = mask({
  name: 'repeated-fraction',
  reason: 'repeats the percentage before it',
  pattern: all(fraction, before(either(aNumeral, word('%', 'percent')), word('('))),
});
