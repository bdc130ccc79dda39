import { bareWhole } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { around } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { startOfPair } from '../match/site-tests.ts';
import { metric } from '../match/vocabulary.ts';

/** `from «41.5%» to 63.0%`. */
export const fromToStart = rule({
  name: 'from-to-start',
  reads: 'the value that a change started from',
  kind: 'score',
  pattern: all(startOfPair, any(not(bareWhole), around(14, metric))),
});
