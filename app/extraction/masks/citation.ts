import { bareWhole } from '../match/number-tests.ts';
import { all } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { aNumeral, either, word } from '../match/token-test.ts';
import { comma } from '../match/vocabulary.ts';

/** `[12]`, `[3, 7]`. */
export const citation = mask({
  name: 'citation',
  reason: 'a citation',
  pattern: all(
    bareWhole,
    before(word('['), some(either(aNumeral, comma, word(';', '–', '-')), 12)),
    behind(some(either(aNumeral, comma, word(';', '–', '-')), 12), word(']')),
  ),
});
