import { bareWhole } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { next, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { lostNothing, metric, phraseEnd, verbal } from '../match/vocabulary.ts';

/** `a «15.1%» average improvement`, `a «3.4%» accuracy gain`. */
export const valueGain = rule({
  name: 'value-gain',
  reads: 'a number before a noun that names a difference',
  kind: 'gain',
  pattern: all(
    any(rightOrNext(lostNothing), next(near(4, lostNothing, phraseEnd, verbal))),
    any(not(bareWhole), right(metric)),
  ),
});
