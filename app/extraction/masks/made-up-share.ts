import { PREVALENCE_VERB } from '../lexicon/word-sets.ts';
import { percent } from '../match/number-tests.ts';
import { all, pattern } from '../match/pattern.ts';
import { linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { optional } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';

/** `idioms make up «12%» of the corpus`, `account for «30%» of failures`. */
export const madeUpShare = mask({
  name: 'made-up-share',
  reason: 'a share of a whole',
  pattern: all(percent, linked(wordOf(PREVALENCE_VERB), optional(word('for', 'up')))),
});
