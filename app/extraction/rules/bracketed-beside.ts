import { INTERVAL, VERSUS } from '../lexicon/word-sets.ts';
import { bareWhole, physical, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { bracketed } from '../match/site-tests.ts';
import { near, oneOf, optional } from '../match/steps.ts';
import { aName, either, except, word, wordOf } from '../match/token-test.ts';
import { close, comma, metric } from '../match/vocabulary.ts';

/** `(Plover, «55.1%»)`, `(proposed «0.603», Tern «0.356»)`. */
export const bracketedBeside = rule({
  name: 'bracketed-beside',
  reads: 'a score that shares its bracket with the system or benchmark that it belongs to',
  kind: 'score',
  pattern: all(
    bracketed,
    not(any(times, points, signed, bareWhole, physical)),
    before(
      oneOf(except(aName, wordOf(INTERVAL), metric), word('proposed', 'ours')),
      optional(either(comma, word(':'))),
    ),
    behind(either(close, comma, word(';'), wordOf(VERSUS))),
    not(before(near(5, wordOf(INTERVAL)))),
  ),
});
