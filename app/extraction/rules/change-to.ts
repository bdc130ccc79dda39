import { COMPARED } from '../lexicon/word-sets.ts';
import {
  bareWhole,
  decimal,
  magnified,
  percent,
  points,
  signed,
  times,
  unit,
} from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near, oneOf } from '../match/steps.ts';
import { anyWord, either, except, word, wordOf } from '../match/token-test.ts';
import { change, comma, counted, metric } from '../match/vocabulary.ts';

/** `raises the success rate to «95%»`, `brings the error down to «0.353»`, `cuts the error by a fifth, to «3%»`. */
export const changeTo = rule({
  name: 'change-to',
  reads: 'the level that a change ended at',
  kind: 'score',
  pattern: all(
    linked(oneOf(change, [near(20, change), except(either(anyWord, comma), wordOf(COMPARED))]), word('to')),
    not(any(times, points, signed, magnified, unit('bits'))),
    any(
      all(percent, not(linked(word('down'), word('to')))),
      all(decimal, linked(change, word('to'))),
      linked(near(12, metric), word('to')),
      right(metric),
    ),
    not(all(bareWhole, right(counted))),
  ),
});
