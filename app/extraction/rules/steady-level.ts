import { HOLDING_STEADY } from '../lexicon/word-sets.ts';
import { bare, decimal, percent, signed } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, linked, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { counted, gainNoun } from '../match/vocabulary.ts';

/** `stands at «41%»`, `peaks at «0.83»`, `remains below «20%»`. */
export const steadyLevel = rule({
  name: 'steady-level',
  reads: 'the level at which something stands, stays or peaks',
  kind: 'score',
  pattern: all(
    linked(wordOf(HOLDING_STEADY), some(word('at'), 1)),
    any(percent, all(bare, decimal)),
    not(any(signed, rightOrNext(gainNoun), right(counted), before(word('stand', 'remaining')))),
  ),
});
