import { CHOOSING_RANGE } from '../lexicon/word-sets.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { linked, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { startOfPair } from '../match/site-tests.ts';
import { aside, optional } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { be, comparative, counted, gainNoun, measure } from '../match/vocabulary.ts';

/** `accuracy is «90%»`, `with recall exceeding «0.8»`, `F1 scores between «0.7 and 0.8»`. */
export const metricIsValue = rule({
  name: 'metric-is-value',
  reads: 'a metric and its value behind is, at, reaching, between',
  kind: 'score',
  pattern: all(
    linked(
      measure,
      aside,
      optional(wordOf(CHOOSING_RANGE)),
      either(
        be,
        word(
          'at',
          'reaching',
          'exceeding',
          'exceeds',
          'exceed',
          'between',
          'from',
          'averaging',
          'below',
          'above',
        ),
      ),
    ),
    not(any(times, points, signed, right(gainNoun), right(comparative))),
    not(all(bareWhole, right(counted))),
    not(startOfPair),
  ),
});
