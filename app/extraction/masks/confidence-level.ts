import { CONFIDENCE } from '../lexicon/word-sets.ts';
import { percent } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { open } from '../match/vocabulary.ts';

/** `95% CI`, `a 95% confidence interval`. */
export const confidenceLevel = mask({
  name: 'confidence-level',
  reason: 'the level of a confidence interval',
  pattern: all(percent, behind(near(1, wordOf(CONFIDENCE), open)), not(behind(near(2, word('score'))))),
});
