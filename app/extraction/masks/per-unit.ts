import { pattern } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { word } from '../match/token-test.ts';

/** `per «1,000» requests`, `every «5» steps`. */
export const perUnit = mask({
  name: 'per-unit',
  reason: 'the size that something is measured per',
  pattern: before(word('per', 'every', 'each')),
});
