import { DOING_WELL } from '../lexicon/word-sets.ts';
import { fraction } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { attain, beat } from '../match/vocabulary.ts';

/** `wins on «13 of the 17» tasks`, `solves «8/15» puzzles`. */
export const fractionOfCases = rule({
  name: 'fraction-of-cases',
  reads: 'in how many of how many cases a system did well or badly',
  kind: 'score',
  pattern: all(
    fraction,
    any(linked(near(6, either(wordOf(DOING_WELL), attain, beat))), linked(word('on', 'in'))),
  ),
});
