import { CASE, CHANGING_OTHERWISE, MATERIAL } from '../lexicon/word-sets.ts';
import { bare, decimal, percent, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind, linked, next, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, except, word, wordOf } from '../match/token-test.ts';
import { counted, efficiency, gainNoun, improve, metric, reduce } from '../match/vocabulary.ts';

/** `saves up to «66%» inference cost`, `gains «3.2%» accuracy`, `cuts «92%» of the parameters`. */
export const changeObject = rule({
  name: 'change-object',
  reads: 'the size of a change right behind its verb',
  kind: 'gain',
  pattern: all(
    any(percent, points, times, signed, all(bare, decimal)),
    linked(except(either(improve, reduce), wordOf(CHANGING_OTHERWISE), metric, gainNoun)),
    not(
      any(
        all(right(counted), not(right(efficiency))),
        behind(near(3, wordOf(MATERIAL))),
        next(word('of'), near(4, wordOf(CASE))),
      ),
    ),
  ),
});
