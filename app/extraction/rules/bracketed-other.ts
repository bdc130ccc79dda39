import { CONFIDENCE, RESULT_NOUN } from '../lexicon/word-sets.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, beforeBracket, behind } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { opensBracket } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either, except, word, wordOf } from '../match/token-test.ts';
import { beat, comparative, gainNoun, other, reach, system } from '../match/vocabulary.ts';

/** `the best published system («55.1%»)`, `than human experts («0.71»)`. */
export const bracketedOther = rule({
  name: 'bracketed-other',
  reads: 'a score in brackets behind a system that is only described',
  kind: 'score',
  pattern: all(
    opensBracket,
    not(any(times, points, signed, bareWhole, behind(wordOf(CONFIDENCE)))),
    beforeBracket(
      except(either(system, other, wordOf(RESULT_NOUN)), gainNoun, word('training', 'validation', 'testing')),
    ),
    before(near(30, either(reach, beat, comparative))),
  ),
});
