import { CASE, DOING_WELL } from '../lexicon/word-sets.ts';
import { percent, signed } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { linked, next } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { beat, change, plural, verbal } from '../match/vocabulary.ts';

/** `«86.3%» of models suffer a loss`, `«93%» of components are identified`. */
export const casesThat = rule({
  name: 'cases-that',
  reads: 'the share of cases that did well or badly, as a subject',
  kind: 'score',
  pattern: all(
    percent,
    not(signed),
    next(word('of'), near(5, either(wordOf(CASE), plural), verbal), near(4, wordOf(DOING_WELL))),
    not(linked(near(4, either(change, beat)))),
  ),
});
