import { REPORTED } from '../lexicon/word-sets.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { optional } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { article, possessive } from '../match/vocabulary.ts';

/** `lower than the experts’ «88.3%»`, `outperforming the «66.7%» achieved by Tern`. */
export const ownerValue = rule({
  name: 'owner-value',
  reads: 'a figure that is called somebody else’s',
  kind: 'score',
  pattern: all(
    not(any(times, points, signed, bareWhole)),
    any(
      linked(possessive),
      all(before(optional(article)), behind(wordOf(REPORTED), word('by', 'with', 'for'))),
    ),
  ),
});
