import { W } from '../lexicon/word-classes.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { before, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { classed, either } from '../match/token-test.ts';
import { comparative, gainNoun, measure } from '../match/vocabulary.ts';

/** `obtains AUC «0.91»`, `(MAE «1.24»)`. */
export const metricValue = rule({
  name: 'metric-value',
  reads: 'a metric and its value right behind it',
  kind: 'score',
  pattern: all(
    before(measure, some(classed(W.filler, 'a hedge'), 2)),
    not(any(times, points, signed)),
    not(bareWhole),
    not(before(gainNoun)),
    not(right(either(gainNoun, comparative))),
  ),
});
