import { bareWhole } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near, optional } from '../match/steps.ts';
import { either, spelt, word } from '../match/token-test.ts';
import { counted, endOfCounted, plural } from '../match/vocabulary.ts';

/** `17 tasks`, `512 data points`, `3 unseen languages`. */
export const count = mask({
  name: 'count',
  reason: 'a count',
  pattern: all(
    bareWhole,
    not(before(word(';'))),
    behind(
      optional(word('+')),
      near(7, either(counted, plural, spelt(/(?:LL|VL|SL|V)Ms$/, 'LLMs')), endOfCounted),
    ),
  ),
});
