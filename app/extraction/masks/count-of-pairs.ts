import { behindNumeral } from '../match/figures.ts';
import { points } from '../match/number-tests.ts';
import { all, pattern } from '../match/pattern.ts';
import { mask } from '../match/rule.ts';
import { word } from '../match/token-test.ts';

/** `512 data points`, `3 data points`. */
export const countOfPairs = mask({
  name: 'count-of-pairs',
  reason: 'a count',
  pattern: all(points, behindNumeral(word('data', 'time', 'measurement', 'sample'))),
});
