import { OPERATING_METRIC } from '../lexicon/word-sets.ts';
import { all, any } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { article, equals } from '../match/vocabulary.ts';

/** `at «1%» FPR`, `at an IoU of «0.5»`, `at the «0.25» IoU threshold`. */
export const operatingPoint = mask({
  name: 'operating-point',
  reason: 'the point at which something else was measured',
  pattern: any(
    all(
      before(word('at', '@'), some(article, 1)),
      behind(some(word('false', 'true'), 1), wordOf(OPERATING_METRIC)),
    ),
    before(
      word('at', '@'),
      some(article, 1),
      wordOf(OPERATING_METRIC),
      some(either(equals, word('of', 'threshold')), 3),
    ),
  ),
});
