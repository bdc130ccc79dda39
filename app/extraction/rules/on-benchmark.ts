import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, linked, next, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near, optional } from '../match/steps.ts';
import { aName, either, word } from '../match/token-test.ts';
import {
  attain,
  beat,
  change,
  comparative,
  gainNoun,
  joint,
  open,
  owner,
  verbal,
} from '../match/vocabulary.ts';

/** `new records: «93.1» on Quill, «62.5» on Reed`. */
export const onBenchmark = rule({
  name: 'on-benchmark',
  reads: 'a number with its benchmark behind “on”',
  kind: 'score',
  pattern: all(
    not(any(times, points, signed, bareWhole, rightOrNext(gainNoun), right(comparative))),
    next(word('on'), optional(owner), near(2, aName, verbal)),
    any(
      linked(either(attain, open, word('to', 'with', ':'))),
      all(
        linked(either(joint, word('of', 'but'))),
        not(before(near(30, either(gainNoun, change, beat, word('by'))))),
      ),
    ),
  ),
});
