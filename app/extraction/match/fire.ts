import { ALL_MASKS } from '../masks/all-masks.ts';
import { ALL_RULES } from '../rules/all-rules.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import { inQuestion } from './in-question.ts';
import type { Mask, Rule } from './rule.ts';

const rulesInQuestion = inQuestion(ALL_RULES);
const masksInQuestion = inQuestion(ALL_MASKS);

/** Lists the rules whose pattern holds at a number, in the order of `ALL_RULES`. */
export function firedRules(site: NumberSite): readonly Rule[] {
  return rulesInQuestion(site).filter(({ pattern }) => pattern.holds(site));
}

/** Lists the masks whose pattern holds at a number, in the order of `ALL_MASKS`. */
export function firedMasks(site: NumberSite): readonly Mask[] {
  return masksInQuestion(site).filter(({ pattern }) => pattern.holds(site));
}
