import { W } from '../lexicon/word-classes.ts';
import { bareWhole } from '../match/number-tests.ts';
import { all } from '../match/pattern.ts';
import { behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near, optional } from '../match/steps.ts';
import { aNumeral, anyMark, classed, either, except, spelt, word } from '../match/token-test.ts';
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
    behind(
      optional(word('+')),
      near(
        6,
        either(counted, plural, spelt(/(?:LL|VL|SL|V)Ms$/, 'LLMs')),
        except(
          either(
            metric,
            anyMark,
            preposition,
            reach,
            comparative,
            gainNoun,
            aNumeral,
            classed(W.conjunction, 'and'),
          ),
          word('-', '/'),
          other,
        ),
      ),
    ),
  ),
});
