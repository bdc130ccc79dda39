import { CASE } from '../lexicon/word-sets.ts';
import { percent, signed } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { linked, next } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { verbal } from '../match/vocabulary.ts';

/** `outperforms experts in «78%» of the cases`, `on «83%» of tasks`. */
export const inCases = rule({
  name: 'in-cases',
  reads: 'in what share of cases something held',
  kind: 'score',
  pattern: all(
    percent,
    not(signed),
    linked(word('in', 'on', 'for', 'at')),
    next(word('of'), near(4, wordOf(CASE), verbal)),
  ),
});
