import { any, pattern } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { word } from '../match/token-test.ts';

/** `10^{-3}`, `n^2`. */
export const power = mask({
  name: 'power',
  reason: 'a power',
  pattern: any(behind(word('^')), before(word('^'))),
});
