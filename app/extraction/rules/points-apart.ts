import { fraction, points, signed } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { metric } from '../match/vocabulary.ts';

/** `the gap exceeds «57 percentage points»`. */
export const pointsApart = rule({
  name: 'points-apart',
  reads: 'percentage points, which measure a difference',
  kind: 'gain',
  pattern: all(points, not(signed), not(any(right(metric), fraction))),
});
