import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { optional } from '../match/steps.ts';
import { word } from '../match/token-test.ts';

/** `the top 20% of teams`, `ranked 2nd of 31`, `in the top 10`. */
export const rankingPlace = mask({
  name: 'ranking-place',
  reason: 'a place in a ranking',
  pattern: before(word('top', 'bottom'), optional(word('-'))),
});
