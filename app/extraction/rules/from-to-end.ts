import { CHOOSING_RANGE, VARYING } from '../lexicon/word-sets.ts';
import { unit } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { before, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { endOfPair } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either, wordOf } from '../match/token-test.ts';
import { change, gainNoun, metric } from '../match/vocabulary.ts';

/** `from 41.5% to «63.0%»`. */
export const fromToEnd = rule({
  name: 'from-to-end',
  reads: 'the value that a change ended at',
  kind: 'score',
  pattern: all(
    endOfPair,
    before(near(24, either(change, metric, gainNoun))),
    not(linked(near(6, wordOf(VARYING)))),
    not(before(near(12, gainNoun, metric), wordOf(CHOOSING_RANGE))),
    not(unit('bits')),
  ),
});
