import { COMPLEXITY } from '../lexicon/word-sets.ts';
import { touchingSum } from '../match/figures.ts';
import { any, pattern } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { anyMark, spelt, word, wordOf } from '../match/token-test.ts';

/** `F(D)+«3.4» bits`, `O(«1»/n)`. */
export const formula = mask({
  name: 'formula',
  reason: 'part of a formula',
  pattern: any(
    touchingSum,
    before(wordOf(COMPLEXITY), word('('), some(anyMark, 3)),
    behind(word('/'), spelt(/^[a-zA-Zα-ω]$/, 'a letter')),
  ),
});
