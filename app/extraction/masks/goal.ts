import { NEEDING } from '../lexicon/word-sets.ts';
import { linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { attain } from '../match/vocabulary.ts';

/** `the steps needed to reach 90% accuracy`, `time to reach 95%`. */
export const goal = mask({
  name: 'goal',
  reason: 'a goal, not an outcome',
  pattern: linked(wordOf(NEEDING), word('to'), near(2, attain)),
});
