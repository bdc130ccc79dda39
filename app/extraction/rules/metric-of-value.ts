import { bareWhole, plus, points, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { aside, near } from '../match/steps.ts';
import { word } from '../match/token-test.ts';
import { counted, gainNoun, measure, verbal } from '../match/vocabulary.ts';

/** `an accuracy of «90%»`, `a mean IoU (mIoU) of «0.6»`. */
export const metricOfValue = rule({
  name: 'metric-of-value',
  reads: 'a metric and its value behind “of”',
  kind: 'score',
  pattern: all(
    linked(measure, aside, word('of')),
    not(any(times, points, plus, right(gainNoun))),
    not(all(bareWhole, right(counted))),
    not(linked(near(6, gainNoun, verbal), word('of'))),
  ),
});
