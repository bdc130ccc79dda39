import { bareWhole, signed, times } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { linked, next, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { either, except, spelt, word } from '../match/token-test.ts';
import { comparative, gainNoun, improve, metric, reduce } from '../match/vocabulary.ts';

/** `«76%» accuracy on Quill`, `a «62.5%» win rate`, `«34.2» BLEU`. */
export const valueMetric = rule({
  name: 'value-metric',
  reads: 'a value and its metric behind it',
  kind: 'score',
  pattern: all(
    right(metric),
    not(any(times, signed, right(gainNoun), right(comparative))),
    any(not(bareWhole), next(spelt(/^[A-Z]{2}/, 'an acronym'))),
    not(linked(word('by'))),
    not(linked(except(either(improve, reduce), metric))),
  ),
});
