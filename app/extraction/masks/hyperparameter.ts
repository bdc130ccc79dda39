import { CHOSEN_RATE, HYPERPARAMETER, RATE } from '../lexicon/word-sets.ts';
import { any } from '../match/pattern.ts';
import { before, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { be, equals, open } from '../match/vocabulary.ts';

/** `a learning rate of «0.001»`, `dropout («0.3»)`. */
export const hyperparameter = mask({
  name: 'hyperparameter',
  reason: 'a hyperparameter',
  pattern: any(
    linked(wordOf(CHOSEN_RATE), wordOf(RATE), some(either(be, equals, word('of', 'at', 'to')), 2)),
    before(wordOf(HYPERPARAMETER), some(either(open, equals, word('of', 'to', 'at', 'is')), 2, 1)),
  ),
});
