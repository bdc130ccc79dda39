import { CONDITION_NOUN, SPREADING } from '../lexicon/word-sets.ts';
import { bare, percent } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, linked, next, right, rightOrNext } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near, some } from '../match/steps.ts';
import { anyMark, word, wordOf } from '../match/token-test.ts';
import { article, attain, comparative, gainNoun, preposition } from '../match/vocabulary.ts';

/** `under «40%» noise`, `at a sparsity of «90%»`, `a «5%» significance level`. */
export const condition = mask({
  name: 'condition',
  reason: 'a condition under which something was measured',
  pattern: any(
    all(
      any(percent, bare),
      next(near(1, wordOf(CONDITION_NOUN), anyMark, preposition)),
      not(any(rightOrNext(gainNoun), right(comparative), linked(attain))),
      any(before(near(2, wordOf(SPREADING))), before(article)),
    ),
    linked(
      near(2, wordOf(SPREADING)),
      near(3, wordOf(CONDITION_NOUN), attain, anyMark),
      some(word('rate', 'rates', 'level', 'levels', 'ratio', 'ratios'), 1),
      word('of', '=', ':'),
    ),
  ),
});
