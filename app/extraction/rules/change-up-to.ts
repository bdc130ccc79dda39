import { percent, points, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, word } from '../match/token-test.ts';
import { attain, beat, change, preposition } from '../match/vocabulary.ts';

/** `reduces token usage up to «20.3%»`, `boosts performance, up to «36%»`. */
export const changeUpTo = rule({
  name: 'change-up-to',
  reads: 'the size of a change behind “up to”',
  kind: 'gain',
  pattern: all(
    any(percent, points, times),
    before(word('up'), word('to')),
    linked(near(9, either(change, beat), attain, preposition)),
    not(linked(word('by', 'to', 'from', 'of'))),
  ),
});
