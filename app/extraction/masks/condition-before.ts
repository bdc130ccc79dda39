import { CONDITION_NOUN, SPREADING } from '../lexicon/word-sets.ts';
import { pattern } from '../match/pattern.ts';
import { linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near, optional } from '../match/steps.ts';
import { anyWord, word, wordOf } from '../match/token-test.ts';
import { attain } from '../match/vocabulary.ts';

/** `at a sparsity of 90%`, `under noise levels of 0.3`. */
export const conditionBefore = mask({
  name: 'condition-before',
  reason: 'a condition under which something was measured',
  pattern: linked(
    wordOf(SPREADING),
    near(3, wordOf(CONDITION_NOUN), attain),
    optional(anyWord),
    word('of', '=', ':'),
  ),
});
