import { CHOOSING_RANGE, VARYING } from '../lexicon/word-sets.ts';
import { unit } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { before, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { startOfPair } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { change, gainNoun, metric } from '../match/vocabulary.ts';

/** `from «41.5%» to 63.0%`. */
export const fromToStart = rule({
  name: 'from-to-start',
  reads: 'the value that a change started from',
  kind: 'score',
  pattern: all(
    startOfPair,
    before(near(16, either(change, metric, gainNoun))),
    not(before(near(6, wordOf(VARYING)))),
    not(linked(near(5, gainNoun, metric), wordOf(CHOOSING_RANGE), word('from'))),
    not(unit('bits')),
  ),
});
