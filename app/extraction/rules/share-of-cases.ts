import { CASE, DOING_WELL } from '../lexicon/word-sets.ts';
import { percent, signed } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { linked, next } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { attain, verbal } from '../match/vocabulary.ts';

/** `solves «48.5%» of the problems`, `is preferred «62%» of the time`. */
export const shareOfCases = rule({
  name: 'share-of-cases',
  reads: 'the share of cases in which a system did well or badly',
  kind: 'score',
  pattern: all(
    percent,
    not(signed),
    next(word('of'), near(5, wordOf(CASE), verbal)),
    linked(near(6, either(wordOf(DOING_WELL), attain))),
  ),
});
