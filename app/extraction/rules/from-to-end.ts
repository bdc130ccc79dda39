import { bareWhole } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { around } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { endOfPair } from '../match/site-tests.ts';
import { metric } from '../match/vocabulary.ts';

/** `from 41.5% to «63.0%»`. */
export const fromToEnd = rule({
  name: 'from-to-end',
  reads: 'the value that a change ended at',
  kind: 'score',
  pattern: all(endOfPair, any(not(bareWhole), around(14, metric))),
});
