import { MONTH } from '../lexicon/word-sets.ts';
import { bare } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { wordOf } from '../match/token-test.ts';

/** `6 April 2026`, `on March 3`. */
export const date = mask({
  name: 'date',
  reason: 'a date',
  pattern: all(bare, any(before(wordOf(MONTH)), behind(wordOf(MONTH)))),
});
