import { bareWhole } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { lostNothing, metric } from '../match/vocabulary.ts';

/** `a «15.1%» average improvement`, `a «3.4%» accuracy gain`. */
export const valueGain = rule({
  name: 'value-gain',
  reads: 'a number before a noun that names a difference',
  kind: 'gain',
  pattern: all(rightOrNext(lostNothing), any(not(bareWhole), right(metric))),
});
