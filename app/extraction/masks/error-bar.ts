import { pattern } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { spelt } from '../match/token-test.ts';

/** `0.91 ± «0.03»`, `+/- «0.2»`. */
export const errorBar = mask({
  name: 'error-bar',
  reason: 'an error bar',
  pattern: before(spelt(/^[±]$/, '±')),
});
