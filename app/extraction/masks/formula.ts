import { any } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { anyWord, either, spelt, word } from '../match/token-test.ts';
import { close, touchingPlus } from '../match/vocabulary.ts';

/** `10^«-3»`, `F(D)+«3.4» bits`, `O(«1»/n)`. */
export const formula = mask({
  name: 'formula',
  reason: 'part of a formula',
  pattern: any(
    before(either(close, anyWord), touchingPlus),
    behind(word('^')),
    before(word('^')),
    before(spelt(/^(?:[OΘω]|S[OEU])$/, 'O or SO'), word('(')),
  ),
});
