import { bareWhole } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near, optional } from '../match/steps.ts';
import { anyMark, either, except, spelt, word } from '../match/token-test.ts';
import {
  comparative,
  counted,
  gainNoun,
  metric,
  other,
  plural,
  preposition,
  reach,
} from '../match/vocabulary.ts';

/** `17 tasks`, `512 data points`, `3 unseen languages`. */
export const count = mask({
  name: 'count',
  reason: 'a count',
  pattern: all(
    bareWhole,
    not(before(word(';'))),
    behind(
      optional(word('+')),
      near(
        7,
        either(counted, plural, spelt(/(?:LL|VL|SL|V)Ms$/, 'LLMs')),
        except(
          either(metric, anyMark, preposition, reach, comparative, gainNoun),
          word('-', '/', 'cover', 'performing', 'leading', 'recent'),
          other,
        ),
      ),
    ),
  ),
});
