import { CONDITION_NOUN, OPERATING_METRIC } from '../lexicon/word-sets.ts';
import { bareWhole, magnified, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind, linked, next, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near, oneOf, some } from '../match/steps.ts';
import { either, except, spelt, word, wordOf } from '../match/token-test.ts';
import { article, change, comparative, gainNoun, metric, phraseEnd, verbal } from '../match/vocabulary.ts';

/** `«76%» accuracy on Quill`, `a «62.5%» win rate`, `«34.2» BLEU`. */
export const valueMetric = rule({
  name: 'value-metric',
  reads: 'a value and its metric behind it',
  kind: 'score',
  pattern: all(
    any(right(metric), next(near(3, metric, phraseEnd, gainNoun, comparative))),
    not(any(times, signed, magnified, rightOrNext(gainNoun), right(comparative))),
    not(next(either(word('relative', 'absolute'), wordOf(CONDITION_NOUN)))),
    any(not(bareWhole), next(spelt(/^[A-Z]{2}/, 'an acronym'))),
    not(linked(oneOf(word('by'), [near(4, gainNoun, verbal), word('of')], except(change, metric)))),
    not(all(before(word('at'), some(article, 1)), behind(wordOf(OPERATING_METRIC)))),
  ),
});
