import { CHOOSING_RANGE, CONDITION_NOUN, OPERATING_METRIC, WHENEVER } from '../lexicon/word-sets.ts';
import { decimal, percent, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind, linked, next, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { startOfPair } from '../match/site-tests.ts';
import { aside, near, some } from '../match/steps.ts';
import { aName, aNumeral, either, word, wordOf } from '../match/token-test.ts';
import { article, be, comparative, gainNoun, measure, preposition } from '../match/vocabulary.ts';

/** What a phrase behind a metric is made of. */
const OF_WHAT = either(
  preposition,
  article,
  aName,
  aNumeral,
  word('benchmark', 'dataset', 'corpus', 'test', 'set'),
);

/** `accuracy is «90%»`, `with recall exceeding «0.8»`, `F1 scores between «0.7 and 0.8»`. */
export const metricIsValue = rule({
  name: 'metric-is-value',
  reads: 'a metric and its value behind is, at, reaching, between',
  kind: 'score',
  pattern: all(
    any(percent, decimal),
    any(
      linked(
        measure,
        aside,
        some(wordOf(CHOOSING_RANGE), 1),
        either(be, word('reaching', 'from', 'averaging')),
      ),
      linked(measure, aside, wordOf(CHOOSING_RANGE)),
      // `the error of Heron on Quill is 0.03`: what the metric is of stands between.
      linked(measure, some(OF_WHAT, 8, 2), be),
      all(
        linked(measure, aside),
        before(near(1, word('at', 'between', 'exceeding', 'exceeds', 'above', 'below'))),
      ),
    ),
    not(any(times, points, signed, right(gainNoun), right(comparative), behind(wordOf(OPERATING_METRIC)))),
    not(linked(gainNoun, some(either(OF_WHAT, measure), 9, 2), be)),
    not(any(startOfPair, linked(gainNoun), next(wordOf(CONDITION_NOUN)), before(near(12, wordOf(WHENEVER))))),
  ),
});
