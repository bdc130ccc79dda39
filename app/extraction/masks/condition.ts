import { CONDITION_NOUN, SPREADING } from '../lexicon/word-sets.ts';
import { bare, percent, times } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { before, linked, next, right } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { optional } from '../match/steps.ts';
import { anyWord, either, wordOf } from '../match/token-test.ts';
import { article, comparative, gainNoun } from '../match/vocabulary.ts';

/** `under 40% noise`, `at 90% sparsity`, `a 5% significance level`. */
export const condition = mask({
  name: 'condition',
  reason: 'a condition under which something was measured',
  pattern: all(
    any(percent, times, bare),
    next(optional(anyWord), wordOf(CONDITION_NOUN)),
    not(right(either(gainNoun, comparative))),
    any(linked(wordOf(SPREADING)), before(article)),
  ),
});
