import { CHOOSING_RANGE, VARYING } from '../lexicon/word-sets.ts';
import { bareWhole, between, unit } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { startOfPair } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { change, gainNoun, measure, metric } from '../match/vocabulary.ts';

/** `from «41.5%» to 63.0%`. */
export const fromToStart = rule({
  name: 'from-to-start',
  reads: 'the value that a change started from',
  kind: 'score',
  pattern: all(
    startOfPair,
    before(near(16, either(change, metric, gainNoun))),
    not(any(before(near(6, wordOf(VARYING))), unit('bits'), unit('m'))),
    not(linked(near(5, gainNoun, metric), wordOf(CHOOSING_RANGE), word('from'))),
    not(all(bareWhole, any(between(1000, 1e12), not(before(near(8, measure)))))),
  ),
});
