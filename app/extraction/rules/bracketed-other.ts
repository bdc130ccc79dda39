import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { beforeBracket } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { opensBracket } from '../match/site-tests.ts';
import { either } from '../match/token-test.ts';
import { other, system } from '../match/vocabulary.ts';

/** `the best published system («55.1%»)`, `than human experts («0.71»)`. */
export const bracketedOther = rule({
  name: 'bracketed-other',
  reads: 'a score in brackets behind a system that is only described',
  kind: 'score',
  pattern: all(
    opensBracket,
    not(any(times, points, signed, bareWhole)),
    beforeBracket(either(system, other)),
  ),
});
