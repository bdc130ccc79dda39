import { CHOSEN } from '../lexicon/word-sets.ts';
import { bareWhole, physical, plus, points, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { aName, anyWord, except, word, wordOf } from '../match/token-test.ts';
import { attain, counted, gainNoun, metric, other, system } from '../match/vocabulary.ts';

/** `achieves a maximum drawdown of «-12.7%»`, `with a mean instability of «2.11»`. */
export const nounOfValue = rule({
  name: 'noun-of-value',
  reads: 'a value behind a noun that a verb of attainment governs',
  kind: 'score',
  pattern: all(
    not(any(plus, times, points, bareWhole, physical)),
    linked(except(anyWord, metric, wordOf(CHOSEN), gainNoun, counted, system, other, aName), word('of')),
    linked(near(6, attain), word('of')),
    not(any(right(gainNoun), right(counted))),
  ),
});
