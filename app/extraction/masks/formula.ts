import { COMPLEXITY } from '../lexicon/word-sets.ts';
import { touchingSum } from '../match/figures.ts';
import { any } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { aNumeral, either, spelt, word, wordOf } from '../match/token-test.ts';

/** `10^«-3»`, `F(D)+«3.4» bits`, `O(«1»/n)`. */
export const formula = mask({
  name: 'formula',
  reason: 'part of a formula',
  pattern: any(
    touchingSum,
    behind(word('^'), either(aNumeral, spelt(/^[-−{a-zA-Z]$/, 'an exponent'))),
    before(word('^')),
    before(wordOf(COMPLEXITY), word('(')),
  ),
});
