import { CHOOSING_RANGE, VARYING } from '../lexicon/word-sets.ts';
import { bareWhole, between, unit } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { endOfPair } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either, wordOf } from '../match/token-test.ts';
import { change, gainNoun, measure, metric } from '../match/vocabulary.ts';

/** `from 41.5% to «63.0%»`. */
export const fromToEnd = rule({
  name: 'from-to-end',
  reads: 'the value that a change ended at',
  kind: 'score',
  pattern: all(
    endOfPair,
    before(near(24, either(change, metric, gainNoun))),
    not(any(before(near(12, wordOf(VARYING))), unit('bits'), unit('m'))),
    not(before(near(12, gainNoun, metric), wordOf(CHOOSING_RANGE))),
    not(all(bareWhole, any(between(1000, 1e12), not(before(near(14, measure)))))),
  ),
});
