import { CHOSEN_RATE, RATE } from '../lexicon/word-sets.ts';
import { pattern } from '../match/pattern.ts';
import { linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { be } from '../match/vocabulary.ts';

/** `a learning rate of 0.001`, `dropout rate of 50%`. */
export const chosenRate = mask({
  name: 'chosen-rate',
  reason: 'a rate that was chosen',
  pattern: linked(wordOf(CHOSEN_RATE), wordOf(RATE), some(either(be, word('of', '=', 'at', 'to', ':')), 2)),
});
