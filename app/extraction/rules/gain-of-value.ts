import { W } from '../lexicon/word-classes.ts';
import { BETWEEN_LINK, CHOOSING_RANGE } from '../lexicon/word-sets.ts';
import { bare, bareWhole, range } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, next } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { bracketed } from '../match/site-tests.ts';
import { near, oneOf, optional, some } from '../match/steps.ts';
import { classed, except, word, wordOf } from '../match/token-test.ts';
import { be, comma, efficiency, gainNoun, metric, verbal } from '../match/vocabulary.ts';

/** `improvements of «4.1%»`, `an increase in accuracy of «2.5%»`, `gains ranging from «2% to 8%»`. */
export const gainOfValue = rule({
  name: 'gain-of-value',
  reads: 'the size of a difference behind its noun and “of”',
  kind: 'gain',
  pattern: all(
    any(not(bareWhole), next(near(1, except(metric, efficiency)))),
    any(
      linked(
        gainNoun,
        some(classed(W.filler, 'praise'), 2),
        oneOf(word('of', ':', '=', 'reaching', 'exceeding', 'averaging'), [
          wordOf(CHOOSING_RANGE),
          optional(word('from')),
        ]),
      ),
      linked(near(5, gainNoun, verbal, comma), word('of')),
      all(not(bare), not(bracketed), linked(gainNoun, some(be, 1))),
      all(range, linked(near(6, gainNoun, verbal), wordOf(BETWEEN_LINK))),
    ),
  ),
});
