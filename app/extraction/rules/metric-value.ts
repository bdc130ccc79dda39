import { W } from '../lexicon/word-classes.ts';
import { OPERATING_METRIC } from '../lexicon/word-sets.ts';
import { bareWhole, decimal, percent, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, linked, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { aside, near, some } from '../match/steps.ts';
import { classed, either, spelt, word, wordOf } from '../match/token-test.ts';
import { comma, comparative, gainNoun, improve, measure, reduce } from '../match/vocabulary.ts';

/** `obtains AUC «0.91»`, `(MAE «1.24»)`. */
export const metricValue = rule({
  name: 'metric-value',
  reads: 'a metric and its value right behind it',
  kind: 'score',
  pattern: all(
    any(
      before(measure, some(classed(W.filler, 'a hedge'), 2)),
      all(
        linked(measure, aside),
        not(before(near(1, word('at', 'under', 'over', 'than', 'between', 'below', 'above')))),
      ),
    ),
    any(percent, decimal, all(bareWhole, before(spelt(/^[A-Z]{2}/, 'an acronym')))),
    not(any(times, points, signed)),
    not(
      any(
        before(gainNoun),
        linked(gainNoun),
        rightOrNext(gainNoun),
        right(comparative),
        before(word('at'), wordOf(OPERATING_METRIC)),
      ),
    ),
    not(linked(near(6, either(reduce, improve, gainNoun), comma), measure)),
  ),
});
