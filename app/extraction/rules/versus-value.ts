import { COMPARED, VERSUS } from '../lexicon/word-sets.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { looksAlike, previous } from '../match/site-tests.ts';
import { oneOf, optional } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';

/** `94% vs. «82%»`, `92% compared to «81%» for static policies`. */
export const versusValue = rule({
  name: 'versus-value',
  reads: 'the other side’s figure behind vs., compared to, against',
  kind: 'score',
  pattern: all(
    not(any(times, points, signed)),
    linked(
      oneOf(
        [word('v', 'vs'), word('.'), optional(word('s')), optional(word('.'))],
        wordOf(VERSUS),
        [word('vs'), word('.')],
        [wordOf(COMPARED), word('to', 'with')],
      ),
    ),
    any(not(bareWhole), previous('is alike', 14, looksAlike)),
  ),
});
